package openpar.desk;

import java.util.List;
import openpar.kit.web.Columns;

/**
 * One area over all agencies.
 *
 * @param leaves how many an agency has to do there
 * @param columns the share each agency has done, those that lack most first; null where there are too many to draw
 */
public record BoardArea(String code, String name, int leaves, @org.jspecify.annotations.Nullable Columns columns) {
    static BoardArea of(String code, String name, int leaves, List<Double> shares) {
        return new BoardArea(code, name, leaves, shares.isEmpty() ? null : Columns.toFill(shares));
    }
}
