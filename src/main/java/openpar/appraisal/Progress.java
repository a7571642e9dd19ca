package openpar.appraisal;

/**
 * How far an appraiser has come with everything assigned.
 *
 * @param waiting asked and not yet answered
 * @param replied answered and not yet decided
 */
public record Progress(long agencies, long items, long done, long waiting, long replied) {}
