package org.councilratings.core.state;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Is what is new noted once, with a SQLite file?")
class NewsInSqliteTest extends NewsContract {

    @TempDir
    private Path folder;

    @Override
    StateStore open() throws IOException {
        return StateStore.open(this.folder.resolve("bot.db"), this.time.clock());
    }

}
