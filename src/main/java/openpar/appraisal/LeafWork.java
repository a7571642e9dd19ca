package openpar.appraisal;

import openpar.kit.web.Ruler;

/** One leaf in the work list. */
public record LeafWork(
        long nodeId,
        long versionId,
        String key,
        String code,
        String name,
        long areaId,
        String areaCode,
        String areaName,
        long items,
        long done,
        long waiting,
        long replied) {
    public Ruler ruler() {
        return Ruler.count(done, items).waiting(waiting);
    }
}
