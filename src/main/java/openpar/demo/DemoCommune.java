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

    /** As inside a sentence: "xã Tịnh Khê". */
    String inSentence() {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }

    long officer(int which) {
        return officers.get(which % officers.size());
    }
}
