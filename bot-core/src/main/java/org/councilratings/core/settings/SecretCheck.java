package org.councilratings.core.settings;

import java.util.Optional;

/** Tells a secret of the wrong kind, such as one platform token in another's place. */
@FunctionalInterface
public interface SecretCheck {

    /** Whatever is there will do. */
    SecretCheck ANYTHING = value -> Optional.empty();

    /**
     * What is wrong with a value, as it goes on after the variable's name: "begins with
     * xapp-, which is an app token". It must not hold the value, nor eight characters of
     * it; if it does, people are told less.
     */
    Optional<String> fault(String value);

}
