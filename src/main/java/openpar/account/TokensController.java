package openpar.account;

import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own tokens for the API. */
@Controller
class TokensController {
    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/account/tokens")
    @Permit
    ModelAndView list(Visitor visitor) {
        return Pages.page("account/tokens", new TokensPage(tokens.of(visitor.personId()), null, null));
    }

    @PostMapping("/account/tokens")
    @Permit
    ModelAndView issue(@RequestParam String name, Visitor visitor) {
        if (name.isBlank() || name.length() > 100) {
            return Pages.page(
                    "account/tokens",
                    new TokensPage(tokens.of(visitor.personId()), null, "account.tokens.name.missing"),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        String secret = tokens.issue(visitor.personId(), name.strip());
        return Pages.page("account/tokens", new TokensPage(tokens.of(visitor.personId()), secret, null));
    }

    @PostMapping("/account/tokens/{token}/revocation")
    @Permit
    ModelAndView revoke(@PathVariable long token, Visitor visitor) {
        tokens.revoke(visitor.personId(), token);
        return Pages.redirect("/account/tokens");
    }
}
