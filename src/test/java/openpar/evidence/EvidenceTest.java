package openpar.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import openpar.OpenParTest;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.kit.file.FileStore;
import openpar.kit.file.Samples;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenParTest
class EvidenceTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Evidence evidence;

    @Autowired
    FileStore store;

    @Autowired
    Preparations preparations;

    String owner = "";

    @BeforeEach
    void people() {
        cast.people();
        jdbc.sql("delete from evidence.link").update();
        jdbc.sql("delete from evidence.document").update();
        owner = "story:" + cast.agency(Cast.TINH_KHE) + "/3.2.1";
    }

    @Test
    void ha_uploads_a_report_and_its_head_is_read_ahead() {
        var answer = ha().upload(
                        "/evidence",
                        "báo cáo.pdf",
                        Samples.report(),
                        "owner",
                        owner,
                        "round",
                        "self",
                        "back",
                        "/evidence");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(evidence.of(owner)).singleElement().satisfies(proof -> {
            assertThat(proof.number()).isEqualTo("215/BC-UBND");
            assertThat(proof.issuedOn()).isEqualTo(LocalDate.of(2026, 12, 3));
            assertThat(proof.issuer()).isEqualTo("UBND xã Tịnh Khê");
            assertThat(proof.abstractText()).isEqualTo("Báo cáo Kết quả kiểm soát thủ tục hành chính năm 2026");
            assertThat(proof.pageCount()).isEqualTo(3);
            assertThat(proof.round()).isEqualTo(ProofRound.SELF);
        });
    }

    @Test
    void what_ha_typed_goes_before_what_was_read() {
        ha().upload("/evidence", "a.pdf", Samples.report(), "owner", owner, "number", "216/BC-UBND", "pages", "2-3");

        assertThat(evidence.of(owner)).singleElement().satisfies(proof -> {
            assertThat(proof.number()).isEqualTo("216/BC-UBND");
            assertThat(proof.pages()).isEqualTo("2–3");
        });
    }

    @Test
    void the_same_file_again_is_linked_not_stored_twice() {
        ha().upload("/evidence", "a.pdf", Samples.report(), "owner", owner);
        byte[] same = evidence.of(owner).isEmpty() ? new byte[0] : read(owner);
        var answer = ha().upload("/evidence", "b.pdf", same, "owner", owner.replace("3.2.1", "3.2.2"));

        assertThat(answer.body()).contains("Văn bản 215/BC-UBND đã có trong Kho. Đã nối vào mục này, không tải lại.");
        assertThat(evidence.counts("story:")).hasSize(2);
        assertThat(jdbc.sql("select count(*) from evidence.document")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(evidence.of(owner).getFirst().usedBy()).isEqualTo(2);
    }

    @Test
    void a_refused_file_says_why_and_loses_nothing_typed() {
        var answer = ha().upload(
                        "/evidence",
                        "bảng.xlsx",
                        Samples.docm(),
                        "owner",
                        owner,
                        "number",
                        "12/TK-UBND",
                        "text",
                        "Thống kê hồ sơ");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Tệp có macro nên hệ thống không nhận", "12/TK-UBND", "Thống kê hồ sơ");
        assertThat(evidence.of(owner)).isEmpty();
    }

    @Test
    void a_zip_is_refused_in_the_words_of_the_list() {
        var answer = ha().upload("/evidence", "a.zip", Samples.zip(java.util.Map.of("a", new byte[3])), "owner", owner);

        assertThat(answer.body()).contains("Chưa nhận tệp .zip. Dùng PDF, DOCX, XLSX, JPG hoặc PNG, tối đa 500 MB.");
    }

    @Test
    void a_secret_is_not_taken_in() {
        byte[] secret = Samples.pdf(List.of(List.of("MẬT", "BÁO CÁO", "Về việc riêng")));
        byte[] word = Samples.docx("TUYỆT MẬT", "Kế hoạch");
        byte[] open = Samples.pdf(List.of(List.of("Bảo mật thông tin là việc của mọi người", "độ bảo mật: cao")));

        assertThat(ha().upload("/evidence", "a.pdf", secret, "owner", owner).body())
                .contains("Tệp có dấu “MẬT”.");
        assertThat(ha().upload("/evidence", "a.docx", word, "owner", owner).body())
                .contains("Tệp có dấu “MẬT”.");
        assertThat(ha().upload("/evidence", "b.pdf", open, "owner", owner).status())
                .isEqualTo(303);
    }

    @Test
    void pages_are_drawn_and_their_words_kept() {
        ha().upload("/evidence", "a.pdf", Samples.report(), "owner", owner);
        long document = evidence.of(owner).getFirst().documentId();
        String sha256 = jdbc.sql("select encode(sha256, 'hex') from evidence.document where id = ?")
                .param(document)
                .query(String.class)
                .single();
        preparations.prepare(sha256);

        assertThat(ha().get("/evidence/" + document + "/page/2.png").type()).isEqualTo("image/png");
        assertThat(ha().get("/evidence/" + document + "?page=2").body()).contains("4.812 hồ sơ");
        assertThat(ha().get("/evidence?q=dung+han+4.731").body()).contains("215/BC-UBND");
        assertThat(ha().get("/evidence/" + document + "/page/9.png").status()).isEqualTo(404);
    }

    @Test
    void the_original_comes_as_an_attachment_with_its_own_name() throws Exception {
        ha().upload("/evidence", "Báo cáo quý III.pdf", Samples.report(), "owner", owner);
        var answer = ha().get(evidence.of(owner).getFirst().url() + "/original");

        assertThat(answer.type()).isEqualTo("application/pdf");
        assertThat(answer.body()).startsWith("%PDF-");
    }

    @Test
    void a_document_of_another_commune_does_not_exist_for_son() {
        ha().upload("/evidence", "a.pdf", Samples.report(), "owner", owner);
        String url = evidence.of(owner).getFirst().url();

        for (String path : List.of(url, url + "/page/1.png", url + "/original")) {
            assertThat(Web.at(port).as(Cast.SON).get(path).status()).as(path).isEqualTo(404);
            assertThat(Web.at(port).as(Cast.TAM).get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(Web.at(port).as(Cast.SON).get("/evidence").body()).doesNotContain("215/BC-UBND");
        assertThat(Web.at(port).as(Cast.QUAN).get(url).status()).isEqualTo(200);
    }

    @Test
    void an_appraiser_reads_what_was_shown_to_them_and_nothing_else() {
        ha().upload("/evidence", "a.pdf", Samples.report(), "owner", owner);
        String url = evidence.of(owner).getFirst().url();

        assertThat(Web.at(port).as(Cast.HUONG).get(url).status()).isEqualTo(200);
        assertThat(Web.at(port).as(Cast.PHUOC).get(url).status()).isEqualTo(403);
    }

    @Test
    void nobody_adds_to_an_owner_that_is_not_theirs() {
        assertThat(Web.at(port)
                        .as(Cast.SON)
                        .upload("/evidence", "a.pdf", Samples.report(), "owner", owner)
                        .status())
                .isEqualTo(404);
        assertThat(Web.at(port)
                        .as(Cast.HUONG)
                        .upload("/evidence", "a.pdf", Samples.report(), "owner", owner)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_document_taken_away_can_be_brought_back() {
        ha().upload("/evidence", "a.pdf", Samples.report(), "owner", owner);
        long link = evidence.of(owner).getFirst().linkId();

        ha().post("/evidence/link/" + link + "/removal");
        assertThat(evidence.of(owner)).isEmpty();
        ha().post("/evidence/link/" + link + "/restoration");

        assertThat(evidence.of(owner)).hasSize(1);
    }

    @Test
    void a_document_of_another_library_proves_nothing_here() {
        long camThanh = cast.agency(Cast.CAM_THANH);
        var theirs = (Added.Kept) evidence.add(
                new ByteArrayInputStream(Samples.report()),
                "a.pdf",
                Description.EMPTY,
                camThanh,
                cast.person(Cast.SON));

        assertThat(ha().post("/evidence/" + theirs.documentId() + "/link", "owner", owner, "round", "self")
                        .status())
                .isEqualTo(404);
        assertThat(evidence.of(owner)).isEmpty();
    }

    @Test
    void rounds_are_kept_apart() {
        ha().upload("/evidence", "a.pdf", Samples.report(), "owner", owner, "round", "self");
        long document = evidence.of(owner).getFirst().documentId();
        ha().post("/evidence/" + document + "/link", "owner", owner, "round", "explanation");

        assertThat(evidence.of(owner))
                .extracting(Proof::round)
                .containsExactly(ProofRound.SELF, ProofRound.EXPLANATION);
    }

    @Test
    void a_scan_of_300_MB_arrives_whole() throws Exception {
        Path scan = Files.createTempFile("scan", ".pdf");
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            document.addPage(new PDPage());
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("Scan"), new PDStream(document, new Noise(300L << 20)));
            document.save(scan.toFile());
        }
        try {
            var answer = ha().upload("/evidence", "quét.pdf", HttpRequest.BodyPublishers.ofFile(scan), "owner", owner);

            assertThat(answer.status()).isEqualTo(303);
            assertThat(evidence.of(owner))
                    .singleElement()
                    .satisfies(proof -> assertThat(proof.size()).isGreaterThan(300L << 20));
        } finally {
            Files.delete(scan);
        }
    }

    /** Bytes that are never all in memory. */
    private static final class Noise extends InputStream {
        private final Random random = new Random(7);
        private long left;

        Noise(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(length, left);
            left -= n;
            into[from] = (byte) random.nextInt();
            return n;
        }
    }

    @Test
    void two_corrections_at_once_do_not_overwrite_each_other() {
        ha().upload("/evidence", "a.pdf", Samples.report(), "owner", owner);
        String url = evidence.of(owner).getFirst().url() + "/description";

        assertThat(ha().post(url, "version", "1", "number", "217/BC-UBND").status())
                .isEqualTo(303);
        var late = ha().post(url, "version", "1", "number", "999/BC-UBND");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("vừa có người sửa", "217/BC-UBND", "999/BC-UBND");
    }

    private byte[] read(String of) {
        String sha256 = jdbc.sql(
                        "select encode(d.sha256, 'hex') from evidence.document d join evidence.link l on l.document_id = d.id where l.owner = ?")
                .param(of)
                .query(String.class)
                .single();
        try {
            return java.nio.file.Files.readAllBytes(store.path(sha256));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private Web ha() {
        return Web.at(port).as(Cast.HA);
    }
}
