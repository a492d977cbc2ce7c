package org.councilratings.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Does JDA understand what the stand-in sends?")
class JdaTest {

    private final DiscordStandIn discord = new DiscordStandIn();

    private final DiscordUser pat = this.discord.user();

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    private final JDA jda = builder(DiscordStandIn.TOKEN).build();

    private JDABuilder builder(String token) {
        // The bot must never call anybody; JDA takes this for the whole process.
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        return JDABuilder.createLight(token, GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
            .setRestConfig(new RestConfig().setBaseUrl(this.discord.apiUrl()))
            .setSessionController(new AtOnce(this.discord.gatewayUrl()))
            .setEnableShutdownHook(false)
            .addEventListeners(new Bot());
    }

    @BeforeEach
    void start() throws Exception {
        this.jda.awaitReady();
        this.jda.updateCommands()
            .addCommands(
                    Commands.slash("rating", "How a council was judged")
                        .setContexts(InteractionContextType.ALL)
                        .setIntegrationTypes(IntegrationType.ALL)
                        .addOptions(new OptionData(OptionType.STRING, "council", "Which council", true, true),
                                new OptionData(OptionType.INTEGER, "year", "Which year").setMinValue(2013)),
                    Commands.slash("watch", "What to look out for")
                        .setContexts(InteractionContextType.GUILD)
                        .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                        .addSubcommands(new SubcommandData("add", "One more council")
                            .addOption(OptionType.STRING, "council", "Which council", true)
                            .addOption(OptionType.CHANNEL, "channel", "Where to")),
                    Commands.slash("slow", "Thinks first"), Commands.slash("form", "Opens a window"),
                    Commands.slash("fail", "Answers twice"), Commands.message("Councils named here"))
            .complete();
    }

    @AfterEach
    void stop() throws Exception {
        this.discord.release();
        this.jda.shutdown();
        this.jda.awaitShutdown(Duration.ofSeconds(10));
        this.discord.close();
        assertThat(this.discord.violations()).isEmpty();
    }

    // commands

    @Test
    void registeredCommandsComeBackWithTheirIds() {
        var commands = this.jda.retrieveCommands(true).complete();

        assertThat(commands).extracting(command -> command.getName())
            .containsExactly("rating", "watch", "slow", "form", "fail", "Councils named here");
        assertThat(commands.getFirst().getOptions()).hasSize(2);
        assertThat(commands.getFirst().getContexts()).containsExactlyInAnyOrder(InteractionContextType.GUILD,
                InteractionContextType.BOT_DM, InteractionContextType.PRIVATE_CHANNEL);
    }

    @Test
    void aSlashCommandIsAnsweredWithAMessage() {
        Seen reply = this.pat.slash("rating", Map.of("council", "kent", "year", 2024));

        assertThat(reply.text()).isEqualTo("kent in 2024");
        assertThat(reply.labels()).containsExactly("More", "Change", "Form", "Report", "Gone");
        assertThat(reply.options()).containsExactly(new Choice("Kent", "kent"), new Choice("Surrey", "surrey"));
        assertThat(reply.isEphemeral()).isFalse();
    }

    @Test
    void aSubcommandArrivesWithItsOptionsAndAChannel() {
        Seen reply = this.pat.asModerator()
            .slash("watch add", Map.of("council", "kent", "channel", DiscordStandIn.OTHER_CHANNEL));

        assertThat(reply.text()).isEqualTo("watch add kent in reports");
        assertThat(reply.isEphemeral()).isTrue();
    }

    @Test
    void whatDiscordWouldNotOfferCannotBeUsed() {
        assertThatThrownBy(() -> this.pat.slash("ratings")).isInstanceOf(AssertionError.class)
            .hasMessageContaining("there is no command");
        assertThatThrownBy(() -> this.pat.slash("rating")).hasMessageContaining("needs the option \"council\"");
        assertThatThrownBy(() -> this.pat.slash("rating", Map.of("town", "kent")))
            .hasMessageContaining("no option \"town\"");
        assertThatThrownBy(() -> this.pat.slash("rating", Map.of("council", "kent", "year", 1999)))
            .hasMessageContaining("no number");
        assertThatThrownBy(() -> this.pat.slash("watch", Map.of())).hasMessageContaining("not offered");
        assertThatThrownBy(() -> this.pat.asModerator().slash("watch")).hasMessageContaining("needs one of [add]");
        assertThatThrownBy(() -> this.pat.inForeignServer().slash("slow")).hasMessageContaining("not offered");
        assertThatThrownBy(() -> this.pat.types("rating", "year", "20")).hasMessageContaining("no completion");
    }

    @Test
    void typingShowsChoices() {
        assertThat(this.pat.types("rating", "council", "ken")).containsExactly(new Choice("ken 1", "ken-1"),
                new Choice("ken 2", "ken-2"));
    }

    @Test
    void aThinkingBotEditsItsAnswerAndFollowsUp() {
        Asked asked = this.pat.uses("slow");

        assertThat(asked.thinking().isThinking()).isTrue();
        Seen reply = asked.reply();
        assertThat(reply.text()).isEqualTo("thought");
        assertThat(reply.isEdited()).isTrue();
        assertThat(reply.isThinking()).isFalse();
        assertThat(asked.followUp().text()).isEqualTo("and more");
        assertThat(asked.exchange().untilCallback()).isPresent();
    }

    @Test
    void aCommandOnAMessageTellsItsText() {
        assertThat(this.pat.usesOnMessage("Councils named here", "Kent and Surrey").reply().text())
            .isEqualTo("named: Kent and Surrey");
    }

    @Test
    void commandsWorkInThreadsPostsDirectMessagesAndElsewhere() {
        for (DiscordUser somewhere : List.of(this.pat.inThread(), this.pat.inForumPost(), this.pat.inDirectMessage(),
                this.pat.inForeignServer(), this.pat.inChannel(this.discord.newChannel("new")))) {
            Seen reply = somewhere.slash("rating", Map.of("council", "kent"));

            assertThat(reply.text()).isEqualTo("kent in null");
            assertThat(reply.channel()).isEqualTo(somewhere.channel());
            assertThat(somewhere.click(reply, "More").text()).isEqualTo("more of it");
        }
        assertThat(this.seen).contains("rating {GUILD_INSTALL=%s} GUILD".formatted(DiscordStandIn.GUILD),
                "rating {USER_INSTALL=%s} GUILD".formatted(DiscordStandIn.USER), "rating {GUILD_INSTALL=0} BOT_DM");
    }

    // components

    @Test
    void aButtonAnswersOrChangesItsMessage() {
        Seen reply = this.pat.slash("rating", Map.of("council", "kent"));

        Seen more = this.pat.click(reply, "More");
        Seen changed = this.pat.clicks(reply, "Change").update();

        assertThat(more.text()).isEqualTo("more of it");
        assertThat(more.replyTo()).isEqualTo(reply.id());
        assertThat(changed.text()).isEqualTo("changed");
        assertThat(changed.id()).isEqualTo(reply.id());
        assertThatThrownBy(() -> this.pat.clicks(reply, "More")).hasMessageContaining("0 of button \"More\"");
    }

    @Test
    void whatIsDisabledOrNotThereCannotBeClicked() {
        Seen reply = this.pat.slash("rating", Map.of("council", "kent"));

        assertThatThrownBy(() -> this.pat.clicks(reply, "Gone")).hasMessageContaining("disabled");
        assertThatThrownBy(() -> this.pat.clicks(reply, "Less")).hasMessageContaining("0 of button");
        assertThatThrownBy(() -> this.pat.clicks(reply, "Report")).hasMessageContaining("0 of button");
        assertThatThrownBy(() -> this.pat.picks(reply, "Essex")).hasMessageContaining("0 of menu");
    }

    @Test
    void aMenuTellsWhatWasPicked() {
        Seen reply = this.pat.slash("rating", Map.of("council", "kent"));

        assertThat(this.pat.pick(reply, "Surrey").text()).isEqualTo("picked [surrey]");
    }

    @Test
    void aModalIsFilledInAndSubmitted() {
        Asked asked = this.pat.uses("form");

        org.councilratings.discord.standin.Modal modal = asked.modal();
        Seen reply = this.pat.submit(modal, Map.of("Council", "kent", "Since", "2024"));

        assertThat(modal.title()).isEqualTo("Ask");
        assertThat(modal.labels()).containsExactly("Council", "Since", "Kind");
        assertThat(reply.text()).isEqualTo("form kent 2024 [all]");
    }

    @Test
    void aModalFromAButtonKnowsItsMessage() {
        Seen reply = this.pat.slash("rating", Map.of("council", "kent"));

        org.councilratings.discord.standin.Modal modal = this.pat.clicks(reply, "Form").modal();
        this.pat.submit(modal, Map.of("Council", "essex"));

        assertThat(this.seen).contains("form from " + reply.id());
    }

    // messages

    @Test
    void aMentionArrivesWithItsText() {
        for (DiscordUser somewhere : List.of(this.pat, this.pat.inThread(), this.pat.inForumPost())) {
            Asked asked = somewhere.mentions("rating of kent");
            Seen reply = asked.reply();

            assertThat(reply.text()).isEqualTo("heard <@%s> rating of kent".formatted(DiscordStandIn.BOT));
            assertThat(reply.isReplyTo(asked)).isTrue();
        }
    }

    @Test
    void aDirectMessageArrivesWithItsText() {
        assertThat(this.pat.direct("rating of kent").text()).isEqualTo("heard rating of kent");
    }

    @Test
    void otherMessagesArriveWithoutText() {
        Asked quiet = this.pat.writes("rating of kent");
        Asked role = this.pat.mentionsRole("rating of kent");

        assertThat(quiet.unansweredBefore(this.pat.mentions("end")).text()).endsWith("end");
        role.assertUnanswered();
        assertThat(this.seen).contains("nothing to read");
    }

    @Test
    void aReplyArrivesWithItsTextIfItPingsAnOrdinaryMessage() {
        Seen ordinary = this.pat.mention("rating");
        Seen response = this.pat.slash("rating", Map.of("council", "kent"));

        assertThat(this.pat.replies(ordinary, "and surrey?").reply().text()).isEqualTo("heard and surrey?");
        Asked silent = this.pat.replies(ordinary, "and surrey?", false);
        Asked toResponse = this.pat.replies(response, "and surrey?");
        this.pat.replies(response, "<@%s> and surrey?".formatted(DiscordStandIn.BOT)).reply();
        silent.assertUnanswered();
        toResponse.assertUnanswered();
    }

    @Test
    void theSameNonceIsOneMessage() {
        TextChannel channel = channel();

        String first = channel.sendMessage("once").setNonce("delivery-1").complete().getId();
        String second = channel.sendMessage("once").setNonce("delivery-1").complete().getId();

        assertThat(second).isEqualTo(first);
        assertThat(this.discord.messagesIn(DiscordStandIn.CHANNEL)).hasSize(1);
    }

    @Test
    void theBotOpensADirectChannelAndIsRefusedThere() {
        var channel = this.jda.openPrivateChannelById(DiscordStandIn.USER).complete();
        channel.sendMessage("hello").complete();
        this.discord.refusesDirect(DiscordStandIn.USER);

        assertThat(this.discord.nextMessage(channel.getId()).text()).isEqualTo("hello");
        assertThat(codeOf(() -> channel.sendMessage("hello").complete())).isEqualTo(50007);
    }

    // rights

    @Test
    void jdaKnowsWhatItIsToldAndIsRefusedWhatItIsNot() {
        TextChannel channel = channel();
        this.discord.deniesUntold(DiscordStandIn.CHANNEL, Right.SEND_MESSAGES);

        assertThat(channel.canTalk()).isTrue();
        assertThat(codeOf(() -> channel.sendMessage("hello").complete())).isEqualTo(50013);
        this.discord.denies(DiscordStandIn.CHANNEL, Right.SEND_MESSAGES);
        this.discord.gateway().awaitHandled();
        assertThat(channel.canTalk()).isFalse();
        this.discord.permitsAll(DiscordStandIn.CHANNEL);
        this.discord.gateway().awaitHandled();
        assertThat(channel.canTalk()).isTrue();
    }

    @Test
    void withoutTheHistoryThereIsNoReply() {
        this.discord.deniesUntold(DiscordStandIn.CHANNEL, Right.READ_MESSAGE_HISTORY);

        this.pat.mentions("rating");

        assertThat(await(this.seen)).isEqualTo("failed with 160002");
    }

    // faults

    @Test
    void anInteractionIsAnsweredOnceAndInTime() {
        this.pat.uses("fail").reply();
        assertThat(await(this.seen)).isEqualTo("failed with 40060");

        Asked late = this.pat.late().uses("form");

        assertThat(await(this.seen)).isEqualTo("failed with 10062");
        late.assertUnanswered();
    }

    @Test
    void tooManyRequestsAreWaitedOut() {
        TextChannel channel = channel();
        this.discord.once(Endpoint.CREATE_MESSAGE, new Fault.TooMany(Duration.ZERO));
        this.discord.once(Endpoint.CREATE_MESSAGE, new Fault.TooManyInAll(Duration.ZERO));

        channel.sendMessage("late").complete();

        assertThat(this.discord.received(Endpoint.CREATE_MESSAGE)).extracting(Received::status)
            .containsExactly(429, 429, 200);
    }

    @Test
    void aLostConnectionIsToldOrTriedAgain() {
        TextChannel channel = channel();
        this.discord.once(Endpoint.CREATE_MESSAGE, new Fault.Status(500));
        assertThatThrownBy(() -> channel.sendMessage("hello").complete()).isInstanceOf(ErrorResponseException.class);

        this.discord.once(Endpoint.CREATE_MESSAGE, new Fault.Silence());
        var sent = channel.sendMessage("slow").submit();
        assertThat(this.discord.nextMessage(DiscordStandIn.CHANNEL).text()).isEqualTo("slow");
        assertThat(sent).isNotDone();
        this.discord.release();
        assertThat(sent).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void anUnknownRouteIsAViolation() {
        assertThatThrownBy(() -> this.jda.retrieveUserById(1).complete()).isInstanceOf(ErrorResponseException.class);

        assertThat(this.discord.violations()).extracting(Violation::rule)
            .containsExactly("GET /users/1 is no route that the stand-in knows");
        this.discord.forgiveViolations();
    }

    // the gateway

    @Test
    void afterADroppedConnectionWhatWasMissedIsTold() {
        this.discord.gateway().drop();
        Asked asked = this.pat.mentions("meanwhile");

        assertThat(asked.reply().text()).endsWith("meanwhile");
        this.discord.gateway().awaitResumed();
    }

    @Test
    void theBotComesBackWhenAskedTo() {
        this.discord.gateway().askToReconnect();
        this.discord.gateway().awaitResumed();
        this.discord.gateway().closeWith(4000);
        this.discord.gateway().awaitResumed();
        this.discord.gateway().invalidate(true);
        this.discord.gateway().awaitResumed();

        assertThat(this.pat.mention("back").text()).endsWith("back");
    }

    @Test
    void anInvalidSessionIsBegunAnew() {
        this.discord.gateway().awaitReady();
        this.discord.gateway().invalidate(false);
        this.discord.gateway().awaitReady();

        assertThat(this.pat.mention("back").text()).endsWith("back");
    }

    @Test
    void withoutCompressionAllIsTheSame() throws Exception {
        JDA plain = builder(DiscordStandIn.TOKEN).setCompression(Compression.NONE).build().awaitReady();

        assertThat(plain.getTextChannels()).hasSize(2);
        assertThat(plain.getForumChannels()).flatExtracting(ForumChannel::getThreadChannels)
            .extracting(ThreadChannel::getId)
            .containsExactly(DiscordStandIn.POST);
        plain.shutdownNow();
    }

    @Test
    void aRefusedTokenIsTold() {
        assertThatThrownBy(() -> builder("MTIz.abc.def").build()).isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void aPrivilegedIntentMustBeSwitchedOn() {
        JDA refused = builder(DiscordStandIn.TOKEN).enableIntents(GatewayIntent.MESSAGE_CONTENT).build();

        assertThatThrownBy(refused::awaitReady).isInstanceOf(IllegalStateException.class);
        this.discord.gateway().switchOnMessageContent();
        JDA allowed = builder(DiscordStandIn.TOKEN).enableIntents(GatewayIntent.MESSAGE_CONTENT).build();
        assertThat(catchThrowable(allowed::awaitReady)).isNull();
        allowed.shutdownNow();
    }

    private TextChannel channel() {
        return Objects.requireNonNull(this.jda.getTextChannelById(DiscordStandIn.CHANNEL));
    }

    private static int codeOf(ThrowingCallable call) {
        return catchThrowableOfType(ErrorResponseException.class, call).getErrorCode();
    }

    private static String await(BlockingQueue<String> queue) {
        try {
            return String.valueOf(queue.poll(10, TimeUnit.SECONDS));
        }
        catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** As little of a bot as shows that each kind of event arrives whole. */
    private final class Bot extends ListenerAdapter {

        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            switch (event.getFullCommandName()) {
                case "rating" -> {
                    JdaTest.this.seen.add("rating " + owners(event) + " " + event.getContext());
                    event
                        .reply(answer(
                                text(event, "council") + " in " + event.getOption("year", OptionMapping::getAsInt)))
                        .queue();
                }
                case "watch add" -> event
                    .reply("watch add %s in %s".formatted(text(event, "council"),
                            Objects.requireNonNull(event.getOption("channel")).getAsChannel().getName()))
                    .setEphemeral(true)
                    .queue();
                case "slow" -> event.deferReply()
                    .queue(hook -> hook.editOriginal(MessageEditData.fromCreateData(said("thought")))
                        .queue(edited -> hook.sendMessage("and more").queue()));
                case "form" -> event.replyModal(form()).queue(null, JdaTest.this::failed);
                default -> event.reply("one").queue(done -> {
                    JdaTest.this.discord.once(Endpoint.FOLLOW_UP, new Fault.Refusal(40060));
                    event.getHook().sendMessage("two").queue(null, JdaTest.this::failed);
                });
            }
        }

        private static String text(SlashCommandInteractionEvent event, String option) {
            return Objects.requireNonNull(event.getOption(option)).getAsString();
        }

        private static ModalMapping value(ModalInteractionEvent event, String field) {
            return Objects.requireNonNull(event.getValue(field));
        }

        private static Map<IntegrationType, String> owners(SlashCommandInteractionEvent event) {
            var owners = event.getIntegrationOwners();
            return owners.isUserIntegration() ? Map.of(IntegrationType.USER_INSTALL, owners.getAuthorizingUserId())
                    : Map.of(IntegrationType.GUILD_INSTALL, owners.getAuthorizingGuildId());
        }

        @Override
        public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
            String typed = event.getFocusedOption().getValue();
            event
                .replyChoices(new Command.Choice(typed + " 1", typed + "-1"),
                        new Command.Choice(typed + " 2", typed + "-2"))
                .queue();
        }

        @Override
        public void onMessageContextInteraction(MessageContextInteractionEvent event) {
            event.reply("named: " + event.getTarget().getContentRaw()).queue();
        }

        @Override
        public void onButtonInteraction(ButtonInteractionEvent event) {
            switch (event.getComponentId()) {
                case "change" -> event.editMessage(MessageEditData.fromCreateData(said("changed"))).queue();
                case "form" -> event.replyModal(form()).queue(null, JdaTest.this::failed);
                default -> event.reply("more of it").queue();
            }
        }

        @Override
        public void onStringSelectInteraction(StringSelectInteractionEvent event) {
            event.reply("picked " + event.getValues()).queue();
        }

        @Override
        public void onModalInteraction(ModalInteractionEvent event) {
            JdaTest.this.seen.add("form from " + (event.getMessage() == null ? "" : event.getMessage().getId()));
            event
                .reply("form %s %s %s".formatted(value(event, "council").getAsString(),
                        value(event, "since").getAsString(), value(event, "kind").getAsStringList()))
                .queue();
        }

        @Override
        public void onMessageReceived(MessageReceivedEvent event) {
            if (event.getAuthor().isBot()) {
                return;
            }
            if (event.getMessage().getContentRaw().isEmpty()) {
                JdaTest.this.seen.add("nothing to read");
                return;
            }
            event.getMessage().reply("heard " + event.getMessage().getContentRaw()).queue(null, JdaTest.this::failed);
        }

        private static MessageCreateData said(String text) {
            return new MessageCreateBuilder().useComponentsV2()
                .setComponents(Container.of(TextDisplay.of(text)))
                .build();
        }

        private static MessageCreateData answer(String text) {
            return new MessageCreateBuilder().useComponentsV2()
                .setComponents(Container.of(TextDisplay.of(text),
                        ActionRow.of(Button.primary("more", "More"), Button.secondary("change", "Change"),
                                Button.secondary("form", "Form"), Button.link("https://example.org/", "Report"),
                                Button.secondary("gone", "Gone").asDisabled()),
                        ActionRow.of(StringSelectMenu.create("which")
                            .addOption("Kent", "kent")
                            .addOption("Surrey", "surrey")
                            .build())))
                .build();
        }

        private static Modal form() {
            return Modal.create("form", "Ask")
                .addComponents(Label.of("Council", TextInput.create("council", TextInputStyle.SHORT).build()),
                        Label.of("Since", TextInput.create("since", TextInputStyle.SHORT).setRequired(false).build()),
                        Label.of("Kind",
                                StringSelectMenu.create("kind")
                                    .addOption("Full", "full")
                                    .addOption("All", "all")
                                    .setDefaultValues("all")
                                    .build()))
                .build();
        }

    }

    private void failed(Throwable failure) {
        this.seen.add("failed with " + ((ErrorResponseException) failure).getErrorCode());
    }

}
