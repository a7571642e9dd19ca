package openpar.kit.web;

/** Which agencies stand below which; for rooms that stand below the agencies and still list by them. */
public interface Subtree {
    /** All agencies below these, themselves included. */
    Long[] below(Long[] roots);

    /** Is one of these the root of the whole tree? */
    boolean wholeTree(Long[] roots);
}
