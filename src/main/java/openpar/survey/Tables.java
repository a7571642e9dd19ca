package openpar.survey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import openpar.campaign.Campaign;
import openpar.campaign.Participants;
import openpar.criteria.CriteriaSets;
import openpar.kit.file.FileName;
import openpar.kit.file.FileStore;
import openpar.kit.file.IncomingFile;
import openpar.kit.file.Sniffed;
import openpar.kit.file.Sniffer;
import openpar.kit.file.TooLarge;
import org.springframework.stereotype.Service;

/** Takes tables in, looks them through and records them by the rules of the campaign's sets. */
@Service
class Tables {
    private static final long MOST_BYTES = 32L << 20;

    private final FileStore store;
    private final Imports imports;
    private final Participants participants;
    private final CriteriaSets sets;

    Tables(FileStore store, Imports imports, Participants participants, CriteriaSets sets) {
        this.store = store;
        this.imports = imports;
        this.participants = participants;
        this.sets = sets;
    }

    /** What came of sending a table. */
    sealed interface Sent {
        record Kept(long upload) implements Sent {}

        /** @param key message key survey.refused.{key} */
        record Refused(String key) implements Sent {}
    }

    Sent take(InputStream content, String fileName, Campaign campaign, long person) {
        try (IncomingFile file = store.receive(content, MOST_BYTES)) {
            if (file.size() == 0) {
                return new Sent.Refused("empty");
            }
            if (!isTable(file)) {
                return new Sent.Refused("kind");
            }
            file.keep();
            return new Sent.Kept(imports.keep(campaign.id(), FileName.clean(fileName), file.sha256(), person));
        } catch (TooLarge e) {
            return new Sent.Refused("large");
        } catch (IOException e) {
            return new Sent.Refused("interrupted");
        }
    }

    /** A workbook without macros and bombs, or a text. */
    private static boolean isTable(IncomingFile file) throws IOException {
        byte[] head = new byte[4];
        try (var in = Files.newInputStream(file.path())) {
            in.readNBytes(head, 0, 4);
        }
        boolean archive = head[0] == 'P' && head[1] == 'K';
        return archive
                ? Sniffer.look(file.path()) instanceof Sniffed.Known(openpar.kit.file.FileKind kind)
                        && kind == openpar.kit.file.FileKind.XLSX
                : Grid.read(Files.readAllBytes(file.path())).isPresent();
    }

    TableReading read(Imports.Upload upload, Campaign campaign) {
        return new TableReader(surveyed(campaign)).read(content(upload));
    }

    /** Empty: the table has faults and nothing was recorded. */
    java.util.OptionalLong record(Imports.Upload upload, Campaign campaign, long person) {
        Surveyed surveyed = surveyed(campaign);
        TableReading table = new TableReader(surveyed).read(content(upload));
        if (!table.recordable()) {
            return java.util.OptionalLong.empty();
        }
        var points = new LeafPointsOf(surveyed, campaign.minFormsClear()).of(table);
        return java.util.OptionalLong.of(imports.record(campaign, upload, table, points, person));
    }

    Surveyed surveyed(Campaign campaign) {
        var all = participants.of(campaign.id());
        Map<Long, openpar.criteria.SetVersion> versions = all.stream()
                .map(openpar.campaign.Participant::versionId)
                .distinct()
                .collect(Collectors.toMap(v -> v, sets::version));
        return new Surveyed(all, versions);
    }

    private byte[] content(Imports.Upload upload) {
        try {
            return Files.readAllBytes(store.path(upload.sha256()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
