package org.councilratings.core.terminal;

/** What a person sees first. */
final class Greeting {

    static final String TEXT = "Ask about a council's children's services, for example: rating cheshire-east\n"
            + "\"help\" says more; a number picks from a list; \"exit\" or Ctrl-D ends.";

    static final String PROMPT = "> ";

    private Greeting() {
    }

}
