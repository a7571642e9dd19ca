package openpar.demo;

import java.util.List;

/** A participant of the demo with the people who work on its sheet. */
record DemoCommune(
        long participant,
        long agency,
        String code,
        String name,
        String shortName,
        String kind,
        double quality,
        DemoStage stage,
        boolean late,
        boolean extended,
        List<Long> officers,
        long approver) {

    long officer(int which) {
        return officers.get(which % officers.size());
    }
}
