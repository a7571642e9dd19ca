package openpar.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** An exact number, always in lowest terms with a positive denominator; equal values are equal objects. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);
    public static final Fraction HUNDRED = of(100);
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,400}(\\.\\d{1,400})?");

    public Fraction {
        if (denominator.signum() == 0) throw new ArithmeticException("zero denominator");
        if (!denominator.equals(BigInteger.ONE)) {
            var common = divisor(numerator, denominator);
            if (denominator.signum() < 0) common = common.negate();
            if (!common.equals(BigInteger.ONE)) {
                numerator = numerator.divide(common);
                denominator = denominator.divide(common);
            }
        }
    }

    /** Points are small numbers nearly always: those are done without big integers, to the same result. */
    private static BigInteger divisor(BigInteger numerator, BigInteger denominator) {
        if (numerator.bitLength() > 62 || denominator.bitLength() > 62) return numerator.gcd(denominator);
        long a = Math.abs(numerator.longValue());
        long b = Math.abs(denominator.longValue());
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return BigInteger.valueOf(a);
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction fromDecimal(BigDecimal decimal) {
        return decimal.scale() > 0
                ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    /** Reads a decimal with a point, such as {@code 12.50} or {@code -3}; anything else is an exception. */
    public static Fraction parse(String text) {
        return find(text).orElseThrow(() -> new NumberFormatException("not a decimal number: " + text));
    }

    /** Reads a decimal with a point, or nothing when the text is no such number. */
    public static Optional<Fraction> find(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(fromDecimal(new BigDecimal(text))) : Optional.empty();
    }

    public Fraction plus(Fraction other) {
        return denominator.equals(other.denominator)
                ? new Fraction(numerator.add(other.numerator), denominator)
                : new Fraction(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The greatest whole number that is not above this one. */
    public Fraction floor() {
        var parts = numerator.divideAndRemainder(denominator);
        return new Fraction(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    public boolean isAtLeast(Fraction other) {
        return compareTo(other) >= 0;
    }

    public boolean isAbove(Fraction other) {
        return compareTo(other) > 0;
    }

    public boolean isBelow(Fraction other) {
        return compareTo(other) < 0;
    }

    /** Rounded half up: a half goes away from zero, as every published table does. */
    public BigDecimal toDecimal(int places) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }

    /** The value as it is printed with so many places, itself exact again. */
    public Fraction rounded(int places) {
        return fromDecimal(toDecimal(places));
    }

    @Override
    public int compareTo(Fraction other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
