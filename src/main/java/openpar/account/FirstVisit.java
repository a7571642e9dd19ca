package openpar.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** As long as there is nobody at all, every page leads to the one that enters the first administrator. */
@Component
class FirstVisit implements HandlerInterceptor {
    static final String PAGE = "/account/first";

    private final People people;

    FirstVisit(People people) {
        this.people = people;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (!(handler instanceof HandlerMethod)
                || request.getAttribute(Visitor.class.getName()) != null
                || !request.getRequestURI().equals("/account/sign-in")
                || people.anybody()) {
            return true;
        }
        response.sendRedirect(PAGE);
        return false;
    }
}
