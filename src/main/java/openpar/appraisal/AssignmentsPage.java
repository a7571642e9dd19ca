package openpar.appraisal;

import java.util.List;
import openpar.campaign.AgencyGroup;
import openpar.campaign.Campaign;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Fault;
import openpar.kit.web.Option;
import openpar.kit.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Who appraises what, as a table of areas and people; with one area open its leaves.
 *
 * @param leaves those of one set, or of the area that is open
 * @param bodies the bodies the set names as appraisers
 */
public record AssignmentsPage(
        @Nullable Campaign campaign,
        List<CriteriaNode> areas,
        List<CriteriaNode> leaves,
        List<Workload> people,
        List<AgencyGroup> groups,
        List<String> bodies,
        String area,
        List<Flaw> flaws,
        long agencies) {
    /** How many leaves of an area a person holds. */
    public long held(Workload person, CriteriaNode area, List<CriteriaNode> under) {
        return under.stream().filter(n -> person.held(n.id()) > 0).count();
    }

    public List<CriteriaNode> under(CriteriaNode area) {
        return leaves.stream()
                .filter(n -> n.key().equals(area.key()) || n.key().startsWith(area.key() + "."))
                .toList();
    }

    /** Leaves nobody appraises yet. */
    public List<CriteriaNode> free() {
        return leaves.stream()
                .filter(n -> people.stream().noneMatch(p -> p.held(n.id()) > 0))
                .toList();
    }

    public List<Option> personOptions() {
        return people.stream()
                .map(p -> new Option(String.valueOf(p.personId()), p.name() + ", " + p.agency()))
                .toList();
    }

    public List<Option> groupOptions(Shell shell) {
        var options = new java.util.ArrayList<Option>();
        options.add(new Option("", shell.t("appraisal.assign.every_group")));
        groups.forEach(g -> options.add(new Option(String.valueOf(g.id()), g.name())));
        return options;
    }

    public List<Option> scopeOptions(Shell shell) {
        var options = new java.util.ArrayList<Option>();
        bodies.forEach(b -> options.add(new Option("by:" + b, shell.t("appraisal.assign.by", b))));
        areas.forEach(a -> options.add(new Option("area:" + a.key(), a.code() + ". " + a.name(shell.lang()))));
        leaves.forEach(n -> options.add(new Option("leaf:" + n.key(), n.code() + " " + n.name(shell.lang()))));
        return options;
    }

    public List<Fault> faults(Shell shell) {
        return Flaw.said(flaws, shell);
    }
}
