package openpar.result;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import openpar.campaign.Campaigns;
import openpar.kit.web.Permit;
import openpar.kit.web.Visitor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Results for other systems: a token sees what its person sees on the pages. */
@RestController
@Tag(name = "results")
class ResultsApi {
    private final Campaigns campaigns;
    private final Standings standings;
    private final Reaches reaches;
    private final Snapshots snapshots;

    ResultsApi(Campaigns campaigns, Standings standings, Reaches reaches, Snapshots snapshots) {
        this.campaigns = campaigns;
        this.standings = standings;
        this.reaches = reaches;
        this.snapshots = snapshots;
    }

    @GetMapping(value = "/api/v1/campaigns/{campaign}/results", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permit(on = "campaign")
    @Operation(summary = "Standing of every agency within reach: totals, own maximum, rate, rank, grade, areas, exact points of leaves")
    Frozen json(@PathVariable long campaign, Visitor visitor) {
        return results(campaign, visitor);
    }

    @GetMapping(value = "/api/v1/campaigns/{campaign}/results", produces = "text/csv")
    @Permit(on = "campaign")
    @Operation(summary = "The same as comma separated values, one line an agency")
    ResponseEntity<byte[]> csv(@PathVariable long campaign, Visitor visitor) {
        return file(results(campaign, visitor));
    }

    @GetMapping("/api/v1/campaigns/{campaign}/results.csv")
    @Permit(on = "campaign")
    @Operation(summary = "The same as a file")
    ResponseEntity<byte[]> csvFile(@PathVariable long campaign, Visitor visitor) {
        return file(results(campaign, visitor));
    }

    private Frozen results(long campaign, Visitor visitor) {
        var found = campaigns.campaign(campaign);
        return snapshots.frozen(standings.of(found, reaches.ranking(found, visitor), Layer.FINAL));
    }

    private static ResponseEntity<byte[]> file(Frozen results) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(ResultsCsv.of(results).getBytes(StandardCharsets.UTF_8));
    }
}
