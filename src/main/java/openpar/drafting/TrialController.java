package openpar.drafting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.criteria.CriteriaSets;
import openpar.criteria.CsvFile;
import openpar.criteria.CsvRow;
import openpar.criteria.FiguresJson;
import openpar.criteria.FileFault;
import openpar.criteria.RuleFault;
import openpar.criteria.SetVersion;
import openpar.kit.web.Pager;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase.Text;
import openpar.scoring.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Runs a draft on a campaign's figures, or on a table of figures, before it is opened to anybody. */
@Controller
class TrialController {
    private static final int PAGE = 25;
    private static final int LINES = 50_000;

    private final CriteriaSets sets;
    private final Trials trials;
    private final TrialFigures figures;

    TrialController(CriteriaSets sets, Trials trials, TrialFigures figures) {
        this.sets = sets;
        this.trials = trials;
        this.figures = figures;
    }

    @GetMapping("/drafting/{version}/trial")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView trial(
            @PathVariable long version,
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(defaultValue = "1") int page) {
        var draft = sets.version(version);
        var campaigns = figures.campaigns(draft.head().ownerAgencyId());
        var chosen = campaigns.stream().filter(c -> campaign == null || c.id() == campaign).findFirst();
        if (chosen.isEmpty()) {
            return Pages.page("drafting/trial", new TrialPage(draft, campaigns, 0, "", 0, 0, List.of(), null, List.of()));
        }
        var agencies = figures.agencies(chosen.get().id());
        var moved = trials.whole(draft, agencies);
        int from = Math.min(Math.max(0, page - 1) * PAGE, moved.size());
        var shown = moved.subList(from, Math.min(from + PAGE, moved.size()));
        var pager = new Pager(Math.max(1, page), PAGE, moved.size(), "/drafting/" + version + "/trial?campaign=" + chosen.get().id());
        return Pages.page(
                "drafting/trial",
                new TrialPage(
                        draft, campaigns, chosen.get().id(), chosen.get().name(), agencies.size(), moved.size(), shown, pager, List.of()));
    }

    /** A table to begin with: the leaves of the draft, filled in for two agencies. */
    @GetMapping("/drafting/{version}/trial/sample.csv")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ResponseEntity<byte[]> sample(@PathVariable long version) {
        var draft = sets.version(version);
        byte[] table = ("\uFEFF" + TrialSample.of(draft, List.of("Đơn vị A", "Đơn vị B"))).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"so-lieu-mau.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(table);
    }

    /** A table in the columns agency,code,inputs, compared with the version the draft was made from. */
    @PostMapping("/drafting/{version}/trial")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView file(@PathVariable long version, @RequestParam MultipartFile file) throws IOException {
        var draft = sets.version(version);
        var faults = new ArrayList<FileFault>();
        var read = new LinkedHashMap<String, Map<Long, FiguresJson>>();
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        new CsvFile(name, faults)
                .read(file.getBytes(), List.of("agency", "code", "inputs"), Set.of(), row -> keep(draft, row, read, faults));
        if (!faults.isEmpty()) {
            var told = faults.stream().sorted(java.util.Comparator.comparingInt(FileFault::line)).toList();
            return Pages.page(
                    "drafting/trial", new TrialPage(draft, campaigns(draft), 0, name, 0, 0, List.of(), null, told), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        var rows = new ArrayList<TrialPage.Row>();
        var before = previous(draft);
        read.forEach((agency, leaves) -> rows.add(row(draft, before, agency, leaves)));
        var moved = Trials.sorted(rows);
        return Pages.page(
                "drafting/trial",
                new TrialPage(
                        draft, campaigns(draft), 0, name, rows.size(), moved.size(), moved.subList(0, Math.min(200, moved.size())), null, List.of()));
    }

    private List<TrialFigures.Campaign> campaigns(SetVersion draft) {
        return figures.campaigns(draft.head().ownerAgencyId());
    }

    /** Agencies need not be known: a table may hold some that are not there yet. */
    private static void keep(SetVersion draft, CsvRow row, Map<String, Map<Long, FiguresJson>> read, List<FileFault> faults) {
        if (read.size() > LINES) {
            return;
        }
        if (row.text("agency").isEmpty()) {
            faults.add(row.fault("agency", "csv.nothing"));
        }
        var leaf = draft.find(row.text("code")).filter(n -> n.leaf());
        if (leaf.isEmpty()) {
            faults.add(row.fault("code", "figures.code", new Text(row.text("code"))));
        }
        try {
            var figures = FiguresJson.read(row.text("inputs").isEmpty() ? "{}" : row.text("inputs"));
            leaf.ifPresent(n -> read.computeIfAbsent(row.text("agency"), a -> new HashMap<>()).put(n.id(), figures));
        } catch (RuleFault fault) {
            faults.add(row.fault("inputs", fault));
        }
    }

    private @Nullable SetVersion previous(SetVersion draft) {
        return trials.previous(draft).map(sets::version).orElse(null);
    }

    private TrialPage.Row row(
            SetVersion draft, @Nullable SetVersion before, String agency, Map<Long, FiguresJson> leaves) {
        @Nullable String kind = leaves.values().stream().map(FiguresJson::agencyKind).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        var said = new HashMap<Long, openpar.scoring.Figures>();
        leaves.forEach((leaf, json) -> said.put(leaf, json.figures()));
        var old = new HashMap<Long, TrialFigures.Declared>();
        var way = before == null ? Map.<Long, Long>of() : trials.into(draft, before.id());
        if (before != null) {
            var turned = new HashMap<Long, openpar.scoring.Figures>();
            way.forEach((then, now) -> {
                if (said.containsKey(now)) {
                    turned.put(then, said.get(now));
                }
            });
            var trial = new Trial(before, turned, Map.of(), kind);
            way.forEach((then, now) -> {
                if (said.containsKey(now)) {
                    var score = trial.score(before.node(then));
                    @Nullable Fraction points = score instanceof Score.Scored(var given) ? given : null;
                    old.put(now, new TrialFigures.Declared(said.get(now), Trial.status(score), points));
                }
            });
        }
        said.forEach((leaf, given) -> old.putIfAbsent(leaf, new TrialFigures.Declared(given, "missing", null)));
        return Trials.row(draft, agency, kind, old, Map.of());
    }
}
