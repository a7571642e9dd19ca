package openpar.survey;

import java.util.List;

/**
 * A table as far as it could be read. It is recorded as a whole or not at all: one faulty line and nothing is recorded.
 *
 * @param form "means" or "points"
 */
record TableReading(Provenance provenance, String form, List<Mean> means, List<Given> given, List<LineFault> faults) {
    boolean recordable() {
        return faults.isEmpty() && rows() > 0;
    }

    int rows() {
        return means.size() + given.size();
    }
}
