package openpar.notice;

import java.util.List;
import openpar.kit.web.Pager;

public record NoticePage(List<NoticeLine> lines, Pager pager) {
    public boolean anyUnread() {
        return lines.stream().anyMatch(l -> !l.read());
    }
}
