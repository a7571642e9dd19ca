package openpar.result;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import openpar.campaign.Participants;
import openpar.kit.office.Words;
import openpar.kit.web.Languages;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The score passport and the file with which anybody can compute it again. */
@Controller
class PassportController {
    private final Participants participants;
    private final Passports passports;
    private final Verifications verifications;
    private final Languages languages;
    private final MessageSource messages;

    PassportController(
            Participants participants,
            Passports passports,
            Verifications verifications,
            Languages languages,
            MessageSource messages) {
        this.participants = participants;
        this.passports = passports;
        this.verifications = verifications;
        this.languages = languages;
        this.messages = messages;
    }

    @GetMapping("/result/{participant:[0-9]{1,18}}/passport/{key}")
    @Permit(on = "participant")
    ModelAndView passport(@PathVariable long participant, @PathVariable String key, HttpServletRequest request) {
        return Pages.page("result/passport", page(participant, key, request));
    }

    @GetMapping("/result/{participant:[0-9]{1,18}}/passport/{key}/verification.json")
    @Permit(on = "participant")
    ResponseEntity<byte[]> verification(
            @PathVariable long participant, @PathVariable String key, HttpServletRequest request) {
        var page = page(participant, key, request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"openpar-" + page.number() + ".json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(verifications.of(page).getBytes(StandardCharsets.UTF_8));
    }

    private PassportPage page(long participant, String key, HttpServletRequest request) {
        return passports.page(
                participants.participant(participant), key, Words.of(messages, languages.of(request)));
    }
}
