package openpar.scoring;

/** A formula that cannot be read. */
public final class FormulaFault extends Exception {
    private static final long serialVersionUID = 1;
    private final int column;
    private final transient Phrase why;

    FormulaFault(int column, Phrase why) {
        super(why.key() + " at column " + column);
        this.column = column;
        this.why = why;
    }

    /** Where reading stopped, counted from 1. */
    public int column() {
        return column;
    }

    public Phrase why() {
        return why;
    }
}
