package openpar.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import openpar.evidence.Added;
import openpar.evidence.Description;
import openpar.evidence.Evidence;
import openpar.kit.office.Paper;
import openpar.kit.office.PaperForm;
import openpar.kit.office.Papers;
import openpar.kit.office.Words;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents of the communes: a few real PDF files, each proving many leaves; Tịnh Khê's name its own figures. */
@Component
class DemoEvidence {
    /** @param areas the first digits of the codes it proves */
    private record Kind(String symbol, String subject, String areas, List<String> sentences) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("KH-UBND", "Kế hoạch cải cách hành chính năm 2026", "1.1.1 1.1.2 1.4", List.of("Kế hoạch xác định 26 nhiệm vụ theo các nội dung cải cách hành chính, mỗi nhiệm vụ có sản phẩm, thời hạn và người chịu trách nhiệm.", "Văn phòng HĐND và UBND theo dõi, đôn đốc và báo cáo kết quả hằng quý.")),
            new Kind("BC-UBND", "Báo cáo kết quả công tác cải cách hành chính năm 2026", "1.1.3 1.2 1.5 1.6 T", List.of("Trong năm, đơn vị hoàn thành các nhiệm vụ trong kế hoạch; báo cáo định kỳ gửi đúng hạn.", "Sáng kiến “Ngày thứ Sáu không hẹn” được Sở Nội vụ chấp thuận áp dụng từ tháng 4/2026.")),
            new Kind("TB-UBND", "Thông báo kết quả kiểm tra cải cách hành chính và công vụ", "1.3 5.4", List.of("Đã kiểm tra các phòng, đơn vị theo Quyết định số 87/QĐ-UBND; các vấn đề phát hiện đã được xử lý hoặc kiến nghị xử lý.", "Không có cán bộ, công chức bị kỷ luật do vi phạm trong giải quyết công việc cho người dân.")),
            new Kind("BC-UBND", "Báo cáo công tác văn bản và thi hành pháp luật năm 2026", "2", List.of("Việc ban hành văn bản quy phạm pháp luật đúng trình tự, thủ tục; kết quả rà soát, hệ thống hoá nêu ở phụ lục.", "Công tác hoà giải ở cơ sở duy trì nền nếp, tỷ lệ hoà giải thành nêu ở bảng kèm theo.")),
            new Kind("BC-UBND", "Báo cáo kết quả kiểm soát thủ tục hành chính năm 2026", "3", List.of("Trung tâm Phục vụ hành chính công tiếp nhận và giải quyết hồ sơ theo cơ chế một cửa, một cửa liên thông.", "Hồ sơ trễ hạn chủ yếu thuộc lĩnh vực đất đai do phải xác minh lại ranh giới sau sắp xếp; đơn vị đã gửi thư xin lỗi và hẹn lại ngày trả kết quả.")),
            new Kind("QĐ-UBND", "Quyết định về tổ chức bộ máy và phân công nhiệm vụ", "4 5.1 5.2 5.3", List.of("Các phòng chuyên môn hoạt động theo quy chế; việc uỷ quyền đúng quy định và được kiểm tra.", "Cán bộ, công chức bố trí đúng vị trí việc làm, tham gia bồi dưỡng theo kế hoạch.")),
            new Kind("BC-UBND", "Báo cáo tài chính, ngân sách và kết quả kinh tế – xã hội năm 2026", "6 8", List.of("Giải ngân vốn đầu tư công, thực hiện kiến nghị sau thanh tra, kiểm toán nêu ở biểu số 1.", "Thu ngân sách và các chỉ tiêu kinh tế – xã hội nêu ở biểu số 2.")),
            new Kind("BC-UBND", "Báo cáo chuyển đổi số năm 2026", "7", List.of("Văn bản đi được ký số và gửi trên trục liên thông; hồ sơ công việc xử lý trên môi trường điện tử.", "Tỷ lệ hồ sơ trực tuyến, thanh toán trực tuyến và số hoá nêu ở bảng kèm theo.")));

    private final JdbcClient jdbc;
    private final Evidence evidence;
    private final Papers papers;
    private final MessageSource messages;

    DemoEvidence(JdbcClient jdbc, Evidence evidence, Papers papers, MessageSource messages) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.papers = papers;
        this.messages = messages;
    }

    void attach(DemoPlan plan, List<DemoCommune> communes, List<DemoLeaf> leaves) {
        var shared = communes.stream().filter(c -> !c.code().equals(DemoCommunes.TINH_KHE)).findFirst().orElseThrow();
        var common = files(shared, "ỦY BAN NHÂN DÂN CẤP XÃ", plan.selfOpens().toLocalDate());
        var documents = new Bulk(jdbc, "evidence.document", "owner_agency_id bigint", "sha256 bytea", "file_name text", "number text", "issued_on date", "issuer text", "abstract text", "added_by bigint", "added_at timestamptz");
        for (var commune : communes) {
            if (commune.code().equals(DemoCommunes.TINH_KHE)) {
                files(commune, "ỦY BAN NHÂN DÂN " + commune.name().toUpperCase(Locale.ROOT), plan.selfOpens().toLocalDate());
            } else if (commune != shared && commune.stage() != DemoStage.UNTOUCHED) {
                copies(commune, common, documents, plan);
            }
        }
        documents.flush();
        links(plan, communes, leaves);
        jdbc.sql("""
                        update assessment.leaf l
                        set evidence_count = c.count
                        from (select owner, count(*) as count from evidence.link group by owner) c, assessment.assessment a
                        where a.id = l.assessment_id and c.owner = 'leaf:' || a.participant_id || '/' || l.node_id
                        """)
                .update();
    }

    /** The files of one commune, stored through the door of the evidence room. */
    private List<String> files(DemoCommune commune, String issuer, LocalDate day) {
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < KINDS.size(); i++) {
            var kind = KINDS.get(i);
            var said = new Description(number(commune, i), day.plusDays(i), "UBND " + commune.inSentence(), kind.subject());
            byte[] file = papers.print(paper(kind, issuer, number(commune, i), day.plusDays(i)), PaperForm.PDF);
            if (evidence.add(new ByteArrayInputStream(file), name(kind, i), said, commune.agency(), commune.officer(0)) instanceof Added.Kept(var document, var label, var known)) {
                hashes.add(jdbc.sql("select '\\x' || encode(sha256, 'hex') from evidence.document where id = :id").param("id", document).query(String.class).single());
            } else {
                throw new IllegalStateException("The demo's own file was refused: " + kind.subject());
            }
        }
        return hashes;
    }

    private static void copies(DemoCommune commune, List<String> common, Bulk documents, DemoPlan plan) {
        for (int i = 0; i < KINDS.size(); i++) {
            documents.add(commune.agency(), common.get(i), name(KINDS.get(i), i), number(commune, i), plan.selfOpens().toLocalDate().plusDays(i), "UBND " + commune.inSentence(), KINDS.get(i).subject(), commune.officer(0), plan.selfOpens().plusDays(5 + i));
        }
    }

    private void links(DemoPlan plan, List<DemoCommune> communes, List<DemoLeaf> leaves) {
        record Held(long id, long agency, String subject) {}
        var held = jdbc.sql("select id, owner_agency_id as agency, abstract as subject from evidence.document").query(Held.class).list();
        var filled = jdbc.sql("""
                        select a.participant_id || '/' || l.node_id
                        from assessment.leaf l
                        join assessment.assessment a on a.id = l.assessment_id
                        where l.status <> 'missing'
                        """)
                .query(String.class)
                .list();
        var done = new java.util.HashSet<>(filled);
        var links = new Bulk(jdbc, "evidence.link", "document_id bigint", "owner text", "round text", "pages text", "added_by bigint", "added_at timestamptz");
        for (var commune : communes) {
            var random = new Random(commune.code().hashCode() * 11L);
            for (var leaf : leaves) {
                String place = commune.participant() + "/" + leaf.nodeId();
                String subject = KINDS.stream().filter(k -> proves(k, leaf.code())).findFirst().orElse(KINDS.get(1)).subject();
                boolean forgotten = commune.stage() == DemoStage.HALF_DONE && random.nextDouble() < 0.1;
                if (done.contains(place) && !forgotten) {
                    held.stream()
                            .filter(h -> h.agency() == commune.agency() && h.subject().equals(subject))
                            .findFirst()
                            .ifPresent(h -> links.add(h.id(), "leaf:" + place, "self", "1", commune.officer(0), plan.selfOpens().plusDays(14)));
                }
            }
        }
        links.flush();
    }

    private static boolean proves(Kind kind, String code) {
        for (String start : kind.areas().split(" ")) {
            if (code.equals(start) || code.startsWith(start + ".")) {
                return true;
            }
        }
        return false;
    }

    private Paper paper(Kind kind, String issuer, String number, LocalDate day) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Text("Thực hiện hướng dẫn của Sở Nội vụ về xác định Chỉ số cải cách hành chính năm 2026, Ủy ban nhân dân báo cáo như sau:", Paper.Style.PLAIN));
        kind.sentences().forEach(s -> blocks.add(new Paper.Text(s, Paper.Style.PLAIN)));
        if (kind.areas().equals("3")) {
            blocks.add(new Paper.Text("Kết quả theo từng lĩnh vực như sau:", Paper.Style.PLAIN));
            blocks.add(table());
        }
        blocks.add(new Paper.Text("Trên đây là kết quả thực hiện, số liệu chịu trách nhiệm trước Ủy ban nhân dân tỉnh.", Paper.Style.PLAIN));
        return new Paper(
                Words.of(messages, "vi"),
                new Paper.Head("", issuer, number, "Quảng Ngãi", day),
                kind.subject().toUpperCase(Locale.ROOT),
                List.of(),
                blocks,
                new Paper.End(List.of("Sở Nội vụ;", "Lưu: VT."), List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ""),
                false);
    }

    private static Paper.Table table() {
        var columns = List.of(
                new Paper.Column("TT", 12, Paper.Kind.CENTRE),
                new Paper.Column("Lĩnh vực", 60, Paper.Kind.TEXT),
                new Paper.Column("Đã giải quyết", 32, Paper.Kind.COUNT),
                new Paper.Column("Đúng hạn", 32, Paper.Kind.COUNT),
                new Paper.Column("Trễ hạn", 28, Paper.Kind.COUNT));
        return new Paper.Table(
                columns,
                List.of(
                        line("1", "Hộ tịch", 1684, 0),
                        line("2", "Chứng thực", 2107, 0),
                        line("3", "Đất đai", 486, 74),
                        line("4", "Bảo trợ xã hội", 318, 5),
                        line("5", "Lĩnh vực khác", 217, 2)));
    }

    private static Paper.Row line(String order, String area, long solved, long late) {
        return Paper.Row.of(Paper.Level.BODY, Paper.Cell.of(order), Paper.Cell.of(area), Paper.Cell.of(solved), Paper.Cell.of(solved - late), Paper.Cell.of(late));
    }

    private static String number(DemoCommune commune, int which) {
        return (60 + Math.abs(commune.code().hashCode() + which * 37) % 300) + "/" + KINDS.get(which).symbol();
    }

    private static String name(Kind kind, int which) {
        return (which + 1) + ". " + kind.subject() + ".pdf";
    }
}
