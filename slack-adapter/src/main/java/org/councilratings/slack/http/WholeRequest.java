package org.councilratings.slack.http;

import java.io.BufferedReader;
import java.io.StringReader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose body has been read already, for whoever reads it next. */
final class WholeRequest extends HttpServletRequestWrapper {

    private final String body;

    WholeRequest(HttpServletRequest request, String body) {
        super(request);
        this.body = body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new StringReader(this.body));
    }

}
