package openpar.appraisal;

import java.time.Instant;
import java.time.LocalDate;

/** The minutes that closed the appraisal of a campaign. */
public record Conclusion(
        String minutesNumber, LocalDate minutesOn, String note, int pending, String chair, Instant concludedAt) {}
