package org.councilratings.core.state;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is kept of a subscription, with a SQLite file?")
class SubscriptionsInSqliteTest extends SubscriptionsContract {

    @TempDir
    private Path folder;

    @Override
    StateStore open() throws IOException {
        return StateStore.open(this.folder.resolve("bot.db"), this.time.clock());
    }

}
