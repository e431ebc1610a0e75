package ecsconformance.explore;

import ecsconformance.emulator.behaviour.*;
import ecsconformance.emulator.catalogue.*;
import java.util.*;

public class Measure {
    public static void main(String[] a) {
        String what = a[0];
        if (what.equals("seeds")) {
            long t = System.nanoTime();
            int n = 0;
            for (long seed = 1; seed <= Integer.parseInt(a[1]); seed++) {
                Exploration x =
                        new InProcess(Behaviour.DOCUMENTED).explorer().explore(seed, Integer.parseInt(a[2]), true);
                n += x.requests();
                System.out.println(seed + " " + x.requests() + " findings "
                        + x.findings().size() + " und " + x.undocumented().size() + " uns "
                        + x.unsteady().size() + " inc " + x.inconclusive() + " worlds " + x.worlds() + " "
                        + x.readings() + " order " + x.order().size());
                show(x);
            }
            System.out.println(n * 1e9 / (System.nanoTime() - t) + " requests/s");
        }
        if (what.equals("readings"))
            for (Reading r : Catalogue.complete().readings())
                for (Reading.Choice c : r.choices()) {
                    if (c.changes().isEmpty()) continue;
                    if (a.length > 1 && !r.name().matches(a[1])) continue;
                    Exploration x = new InProcess(Behaviour.DOCUMENTED.with(c.changes()))
                            .explorer()
                            .explore(1, 700, true);
                    System.out.println(r.name() + "=" + c.name() + " findings "
                            + x.findings().size() + " und " + x.undocumented().size() + " uns "
                            + x.unsteady().size() + " inc " + x.inconclusive() + " " + x.readings());
                    show(x);
                }
        if (what.equals("defects")) {
            int f = 0, n = 0, k = 0;
            Catalogue cat = Catalogue.complete();
            List<Defect> all = a[1].equals("own") ? cat.defects() : cat.combined();
            for (Defect d : all) {
                if (d.unseen().isPresent()) continue;
                if (a.length > 2 && !d.name().matches(a[2])) continue;
                if (a.length > 4 && (k++ % Integer.parseInt(a[4])) != 0) continue;
                n++;
                long seed = a.length > 3 ? Long.parseLong(a[3]) : 1;
                Exploration x;
                try {
                    x = new InProcess(Behaviour.DOCUMENTED.with(d.changes()))
                            .explorer()
                            .explore(seed, 700, false);
                } catch (RuntimeException e) {
                    System.out.println("BROKEN " + d.name() + " " + e);
                    e.printStackTrace(System.out);
                    continue;
                }
                if (!x.findings().isEmpty()) {
                    f++;
                    Finding g = x.findings().get(0);
                    System.out.println("found " + d.name() + " <" + d.owner() + "> " + g.clauses() + " " + g.actual()
                            + " " + g.combination() + " calls " + g.calls().size());
                } else
                    System.out.println("MISSED " + d.name() + " <" + d.owner() + "> und "
                            + x.undocumented().size() + " uns " + x.unsteady().size() + " " + x.inconclusive());
            }
            System.out.println(f + " of " + n);
        }
    }

    static void show(Exploration x) {
        for (List<Finding> l : List.of(x.findings(), x.undocumented(), x.unsteady()))
            for (Finding g : l) {
                System.out.println("   " + g.id() + " " + g.kind() + " " + g.clauses() + " exp " + g.expected()
                        + " act " + g.actual() + " " + g.combination());
                for (Finding.Sent s : g.calls())
                    System.out.println(
                            "        " + s.step() + " " + s.operation() + " " + s.answer() + " " + s.parameters());
            }
    }
}
