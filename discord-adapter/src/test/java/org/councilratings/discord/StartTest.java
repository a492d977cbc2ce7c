package org.councilratings.discord;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.councilratings.core.settings.Environment;
import org.councilratings.discord.standin.DiscordStandIn;
import org.councilratings.discord.standin.Endpoint;
import org.councilratings.discord.standin.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("How does the bot get into Discord?")
class StartTest {

    @RegisterExtension
    private final InDiscord bot = InDiscord.stopped();

    @Test
    void whereDiscordIsAwayItTriesUntilItIsThere() {
        this.bot.discord().goDown();
        this.bot.duringWaits(() -> {
            if (this.bot.waits().contains(Duration.ofSeconds(4))) {
                this.bot.discord().comeBack();
            }
        });

        this.bot.connect();

        assertThat(this.bot.waits()).contains(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(this.bot.user().slash("rating", Map.of("council", "kent")).text()).contains("Kent: ");
    }

    @Test
    void meanwhileItIsAliveAndNotReady() {
        CountDownLatch looked = new CountDownLatch(1);
        this.bot.discord().goDown();
        this.bot.duringWaits(() -> {
            try {
                looked.await();
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
        });
        this.bot.start();

        assertThat(this.bot.operatorSees("/healthz").statusCode()).isEqualTo(200);
        assertThat(this.bot.operatorSees("/readyz").statusCode()).isEqualTo(503);
        this.bot.discord().comeBack();
        looked.countDown();
        this.bot.operatorSoonSees("/readyz", "discord: ok");
    }

    @Test
    void aTokenThatDiscordRefusesEndsItWithTheReason() throws Exception {
        DiscordSettings right = this.bot.settings();
        Environment environment = new Environment(Map.of("DISCORD_TOKEN", DiscordStandIn.TOKEN.replace("a", "b") + "x",
                "DISCORD_API_URL", right.api().toString(), "DISCORD_GATEWAY_URL", right.gateway().toString(),
                "MANAGEMENT_PORT", "0", "RATINGS_STATE", this.bot.folder().resolve("bot.db").toString()));
        DiscordSettings wrong = DiscordSettings.from(environment);
        assertThat(environment.faults()).isEmpty();

        DiscordAdapter adapter = this.bot.start(wrong);

        assertThat(adapter.ended().get(10, TimeUnit.SECONDS)).contains("refuses the bot's token")
            .doesNotContain(wrong.token().value());
        assertThat(this.bot.discord().received(Endpoint.ME)).hasSize(1);
    }

    @Test
    void anInviteAsksForTheLeastPermissions() throws Exception {
        Invitation invitation = Invitation.of(URI.create(this.bot.discord().apiUrl()), this.bot.settings().token());

        // view channels 10, send 11, read history 16, send in threads 38
        long least = (1L << 10) | (1L << 11) | (1L << 16) | (1L << 38);
        assertThat(invitation.toServer()).isEqualTo("https://discord.com/oauth2/authorize?client_id="
                + DiscordStandIn.APP + "&integration_type=0&scope=bot+applications.commands&permissions=" + least);
        assertThat(invitation.toAccount()).isEqualTo("https://discord.com/oauth2/authorize?client_id="
                + DiscordStandIn.APP + "&integration_type=1&scope=applications.commands");
    }

    @Test
    void anInviteForARefusedTokenSaysWhereToFindAnother() {
        this.bot.discord().once(Endpoint.APPLICATION, new Fault.Status(401));

        assertThatThrownBy(() -> Invitation.of(URI.create(this.bot.discord().apiUrl()), this.bot.settings().token()))
            .hasMessageContaining("refuses the bot's token")
            .hasMessageContaining("https://discord.com/developers/applications");
    }

}
