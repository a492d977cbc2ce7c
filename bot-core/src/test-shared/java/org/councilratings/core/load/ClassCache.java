package org.councilratings.core.load;

import java.nio.file.Path;
import java.util.List;

/**
 * The cache of loaded classes, which {@code ./bot} uses as well: made by a first start,
 * used by later ones.
 */
public final class ClassCache {

    private static final boolean AHEAD_OF_TIME = Runtime.version().feature() >= 25;

    private final String classPath;

    private final Path file;

    /**
     * One of a jar's and some libraries' classes.
     * @param name what the file is called
     * @param libraries the folder with the libraries
     * @param folder where the file is kept
     */
    public ClassCache(String name, Path jar, Path libraries, Path folder) {
        this.classPath = "%s:%s/*".formatted(jar, libraries);
        this.file = folder.resolve(name + (AHEAD_OF_TIME ? ".aot" : ".jsa"));
    }

    /** Java's options for the start that makes it. */
    public List<String> making() {
        return AHEAD_OF_TIME ? options("-XX:AOTCacheOutput=") : options("-XX:ArchiveClassesAtExit=");
    }

    /** Java's options for the starts that use it. */
    public List<String> using() {
        return options(AHEAD_OF_TIME ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=");
    }

    private List<String> options(String option) {
        return List.of(option + this.file, "-cp", this.classPath);
    }

}
