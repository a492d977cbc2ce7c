package org.councilratings.core.understand;

import java.util.Set;

/** Words that say nothing of what is asked: articles, prepositions, courtesies. */
final class SmallWords {

    private static final Set<String> WORDS = WordList.of("""
            a an the of in at for on to by with from and is are was were be am im do does did has have had
            what whats which how hows i me us we you it its they them their theyre that this these those
            there here please pls plz thanks thank ta cheers tell give show get got let know find look check
            need want can id hi hello hey morning afternoon ok okay so just only about up out as s re your
            bot question quick ask hmm er um rn 4 u r mate guys team all also again really actually exactly
            say says said if any some been being council councils authority authorities local la area
            borough county city england english ofsted ofsteds childrens children child services service
            social care department dept currently now today moment days present then nowadays min cc bc mbc
            mdc district metropolitan unitary or but too yet according wise thx ty advance innit though tho
            surely apparently ive our ours         theres thats lot
            bit own one anybody anyone someone wondering wanted trying hear heard sure remind off over into
            bout gimme lemme kindly urgent asap folks everyone sorry oh ah yes no yeah yep nope cos because
            while w o e n x
            """);

    /** Words that turn a question round. */
    static final Set<String> NEGATIONS = WordList.of("""
            not no never without except excluding isnt arent wasnt werent hasnt havent hadnt didnt doesnt
            dont nor neither unless but cant cannot wont
            """);

    private SmallWords() {
    }

    static boolean contains(String word) {
        return WORDS.contains(word);
    }

}
