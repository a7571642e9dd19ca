package openpar.kit.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A long list, cut by the server.
 *
 * @param page from 1
 * @param base the list's address with its filters, e.g. "/agency?kind=commune"; the page number is added
 */
public record Pager(int page, int size, long rows, String base) {
    public int pages() {
        return (int) Math.max(1, (rows + size - 1) / size);
    }

    public long first() {
        return rows == 0 ? 0 : (page - 1L) * size + 1;
    }

    public long last() {
        return Math.min((long) page * size, rows);
    }

    public String url(int page) {
        return base + (base.contains("?") ? "&" : "?") + "page=" + page;
    }

    /** The first, the last and those around the present one; 0 stands for pages left out. */
    public List<Integer> near() {
        var shown = new ArrayList<Integer>();
        for (int p = 1; p <= pages(); p++) {
            if (p == 1 || p == pages() || Math.abs(p - page) <= 1) {
                shown.add(p);
            } else if (!shown.getLast().equals(0)) {
                shown.add(0);
            }
        }
        return shown;
    }
}
