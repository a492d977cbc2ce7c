package org.councilratings.discord;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

import javax.net.ssl.SSLException;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.councilratings.core.settings.Secret;

/**
 * Links by which somebody adds the bot: to a server, with the least permissions it needs,
 * or to their own account.
 */
final class Invitation {

    /**
     * To see that it is mentioned, to answer and to post there and in threads, to do so
     * as a reply, and to look whether a post arrived.
     */
    private static final long PERMISSIONS = Permission.getRaw(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS, Permission.MESSAGE_HISTORY);

    private static final String PAGE = "https://discord.com/oauth2/authorize?client_id=";

    /** In milliseconds. */
    private static final int PATIENCE = 10_000;

    private final String application;

    private Invitation(String application) {
        this.application = application;
    }

    /**
     * Asks Discord whose token it is.
     * @throws IOException if it cannot be asked or refuses the token: the message says
     * how to mend it
     */
    static Invitation of(URI api, Secret token) throws IOException {
        URI page = URI.create((api.toString().endsWith("/") ? api : api + "/") + "applications/@me");
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        connection.setRequestProperty("Authorization", "Bot " + token.value());
        connection.setRequestProperty("User-Agent", "DiscordBot (council-ratings-bot, 0.1.0)");
        try {
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_UNAUTHORIZED) {
                throw new IOException("Discord refuses the bot's token. Copy it anew from your application's page "
                        + "\"Bot\" at https://discord.com/developers/applications, and set DISCORD_TOKEN to it.");
            }
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException("Discord answered with status %d; please try again later.".formatted(status));
            }
            String body = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Invitation(DataObject.fromJson(body).getString("id"));
        }
        catch (SocketException | UnknownHostException | SocketTimeoutException | SSLException ex) {
            throw new IOException("Discord cannot be reached at %s: %s".formatted(api, ex.getMessage()), ex);
        }
        catch (ParsingException ex) {
            throw new IOException("What answered at %s is not Discord.".formatted(page), ex);
        }
        finally {
            connection.disconnect();
        }
    }

    /** Adds the bot to a server. */
    String toServer() {
        return PAGE + this.application + "&integration_type=0&scope=bot+applications.commands&permissions="
                + PERMISSIONS;
    }

    /** Adds the commands to somebody's own account, for use anywhere. */
    String toAccount() {
        return PAGE + this.application + "&integration_type=1&scope=applications.commands";
    }

}
