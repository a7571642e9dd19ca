package openpar.scoring;

/** What a rule says about a rate whose denominator is 0: the three treatments real tables use. */
public enum ZeroDenominator {
    ZERO,
    NOT_APPLICABLE,
    /** Last year's denominator ÷ 12 stands in (766/QĐ-TTg, 1.4); no figure for last year counts as a rate of 0. */
    LAST_YEAR_OVER_12
}
