package org.councilratings.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Wants;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Does a window show all of an order?")
class OrderWindowTest {

    private static final Gson GSON = GsonFactory.createSnakeCase();

    @Test
    void aCouncilThatTheRecordNoLongerHoldsStaysInSight() {
        Order order = new Order(
                new Wants(Set.of(), List.of("kent", "gone-borough"), false, Only.ANYTHING, Set.of(), false),
                new Rhythm.AsTheyAppear(), ZoneId.of("Europe/London"));

        String window = GSON
            .toJson(OrderWindow.of(new OrderWindow.From(1, "C0GENERAL", false, "http://127.0.0.1/response"),
                    "to #general", order, true, slug -> slug.equals("kent") ? "Kent" : slug, Optional.empty()));

        assertThat(window).contains("\"value\":\"kent\"", "\"value\":\"gone-borough\"");
    }

}
