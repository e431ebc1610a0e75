package ecsconformance.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tells whether the bars of each table stand below each other, where a Chinese character takes two columns. */
final class TableAlignment {

    private TableAlignment() {}

    /** Numbers, from 1, of the lines whose bars do not stand where those of the line before stand. */
    static List<Integer> misaligned(String text) {
        String[] lines = text.split("\n", -1);
        return IntStream.range(1, lines.length)
                .filter(at -> isRow(lines[at]) && isRow(lines[at - 1]))
                .filter(at -> !bars(lines[at]).equals(bars(lines[at - 1])))
                .mapToObj(at -> at + 1)
                .toList();
    }

    private static boolean isRow(String line) {
        return line.strip().startsWith("|");
    }

    private static List<Integer> bars(String line) {
        List<Integer> bars = new ArrayList<>();
        int column = 0;
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) == '|' && (at == 0 || line.charAt(at - 1) != '\\')) {
                bars.add(column);
            }
            column += isWide(line.charAt(at)) ? 2 : 1;
        }
        return bars;
    }

    /** Of the characters that the features hold, Chinese ones and their punctuation. */
    private static boolean isWide(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN
                || letter >= '\u3000' && letter <= '\u303f'
                || letter >= '\uff00' && letter <= '\uff60';
    }
}
