using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Facts;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>
/// Does to the register what a file says, row by row by the one editor of facts, and tells what came of each. Nothing is
/// saved here: who only wants to see it forgets the changes, who wants it done saves them all together.
/// </summary>
public sealed class ImportPlanner(AppDbContext db, FactEditor editor, TimeProvider clock)
{
    /// <param name="stated">Source and day for whatever the file does not say them of.</param>
    /// <param name="own">The municipality whose sites may change; null changes none.</param>
    public async Task<ImportPlan> ApplyAsync(FileTable table, FactStamp stated, Municipality? own, Actor actor, CancellationToken cancellation = default)
    {
        var read = SubjectReader.Read(table);
        var codes = read.Subjects.Select(s => s.Site).Distinct().ToList();
        var sites = await db.Sites.IgnoreQueryFilters().WithAllPlots(clock.GetUtcNow().UtcDateTime).Include(s => s.Buildings).Where(s => codes.Contains(s.Code))
            .ToDictionaryAsync(s => s.Code, StringComparer.OrdinalIgnoreCase, cancellation);
        var run = new Run(editor, sites, read.Subjects, stated, own, actor);
        // Sites first: a plot may stand on one that the same file brings.
        var rows = read.Subjects.OrderBy(s => s.Kind != SubjectKind.Site).Select(run.Do).ToList();
        if (run.Placed.Count > 0)
            rows = await DoubtAsync(rows, run, [.. sites.Values], cancellation);
        var mentioned = read.Subjects.Where(s => s.Kind == SubjectKind.Plot).Select(s => (s.Site, s.Key.ToUpperInvariant())).ToHashSet();
        var missing = sites.Values.Where(s => mentioned.Any(m => m.Site == s.Code))
            .Sum(s => s.Plots.Count(p => p.ReplacedOn is null && !mentioned.Contains((s.Code, p.Number.ToUpperInvariant()))));
        return new([.. rows.OrderBy(r => r.Verdict).ThenBy(r => r.Number)], read.Faults, read.Unread, missing);
    }

    // Only now, with every row done: plots that a file mends together are held against each other as they will be.
    private async Task<List<ImportRow>> DoubtAsync(List<ImportRow> rows, Run run, IReadOnlyCollection<Site> sites, CancellationToken cancellation)
    {
        var drawn = await DrawnPlot.AllAsync(db, sites, cancellation);
        return rows.ConvertAll(row => run.Placed.TryGetValue(row.Number, out var placed) && OutlineDoubts.Of(placed.Subject, placed.Changed, drawn) is { Count: > 0 } doubts
            ? row with { Remarks = [.. row.Remarks, .. doubts] } : row);
    }

    private sealed class Run(
        FactEditor editor, Dictionary<string, Site> sites, IReadOnlyList<FileSubject> all, FactStamp stated, Municipality? own, Actor actor)
    {
        private readonly Dictionary<string, HashSet<string>> coming = all.GroupBy(s => s.Site).ToDictionary(s => s.Key,
            s => s.Where(p => p.Kind == SubjectKind.Plot).Select(p => p.Key).ToHashSet(StringComparer.OrdinalIgnoreCase));
        private readonly Dictionary<string, Dictionary<string, Plot>> plots = [];

        /// <summary>What was drawn, placed or measured otherwise, by the number of its row.</summary>
        public Dictionary<int, (FactSubject Subject, IReadOnlyCollection<string> Changed)> Placed { get; } = [];

        public ImportRow Do(FileSubject row)
        {
            var (subject, isNew, fault) = Find(row);
            if (subject is null)
                return Faulty(row, [new(row.Row, FileColumns.Site, fault!)]);
            var texts = Texts(row, subject, isNew);
            var changing = isNew ? [] : Changing(subject, texts);
            if (subject.Site.Municipality != own)
                return !isNew && changing.Count == 0 ? new(row.Row, row.Kind, row.Name, RowVerdict.Unchanged, [], [])
                    : Faulty(row, [new(row.Row, null, $"{FileWords.This(row.Kind)} ligt in {subject.Site.Municipality}; alleen die gemeente wijzigt {(row.Kind == SubjectKind.Plot ? "hem" : "het")}.")]);
            if (changing.Contains(nameof(Plot.Registered)) && HeldPlot.Of(subject) is { } held)
                return Faulty(row, [new(row.Row, FileColumns.NameOf(row.Kind, nameof(Plot.Registered)), held)]);
            var was = subject.Plot?.Registered;
            var outcome = editor.Apply(subject, Edit(row, texts, subject, changing), actor);
            if (!outcome.Good)
                return Faulty(row, [.. outcome.Faults.Select(f => new FileFault(row.Row, ColumnOf(row.Kind, f.Fact), f.Text))]);
            if (isNew)
                Remember(subject);
            if (outcome.Changes.Any(c => c.Fact is nameof(Plot.Outline) or nameof(Plot.AreaM2) or nameof(Site.Latitude) or nameof(Site.Longitude)))
                Placed[row.Row] = (subject, [.. outcome.Changes.Select(c => c.Fact)]);
            var verdict = isNew ? RowVerdict.New : outcome.Changes.Count > 0 ? RowVerdict.Changed : outcome.Renewed > 0 ? RowVerdict.Renewed : RowVerdict.Unchanged;
            return new(row.Row, row.Kind, row.Name, verdict, [.. outcome.Changes.Select(c => Change(subject, c))], [])
            {
                Site = row.Site, Remarks = isNew || HeldPlot.Freed(subject, was) is not { } freed ? [] : [freed],
            };
        }

        private (FactSubject? Subject, bool IsNew, string? Fault) Find(FileSubject row)
        {
            if (sites.GetValueOrDefault(row.Site) is not { } site)
                return row.Kind == SubjectKind.Site ? NewSites.Of(row, stated) : (null, false, $"Het register heeft geen terrein {row.Site}.");
            if (row.Kind == SubjectKind.Site)
                return (FactSubject.Of(site), false, null);
            if (row.Kind == SubjectKind.Building)
                return site.Buildings.Find(b => b.Code.Equals(row.Key, StringComparison.OrdinalIgnoreCase)) is { } building
                    ? building.TakenOutOn is { } gone ? (null, false, $"Dit pand is op {gone:dd-MM-yyyy} uit het register gehaald. Zet het eerst terug.") : (FactSubject.Of(site, building), false, null)
                    : (FactSubject.Of(site, new Building { SiteId = site.Id, Code = row.Key, Name = "", FloorM2 = 0 }), true, null);
            if (!plots.TryGetValue(site.Code, out var byNumber))
                plots[site.Code] = byNumber = site.Plots.ToDictionary(p => p.Number, StringComparer.OrdinalIgnoreCase);
            return byNumber.GetValueOrDefault(row.Key) is not { } plot ? (FactSubject.Of(site, new Plot { Number = row.Key, AreaM2 = 0 }), true, null)
                : plot is { TakenOut: true, ReplacedOn: { } left } ? (null, false, $"Deze kavel is op {left:dd-MM-yyyy} uit het register gehaald. Zet hem eerst terug.")
                : plot.ReplacedOn is { } day ? (null, false, $"Deze kavel is op {day:dd-MM-yyyy} gesplitst of samengevoegd en staat niet meer in het register.")
                : (FactSubject.Of(site, plot), false, null);
        }

        private void Remember(FactSubject subject)
        {
            if (subject.Plot is { } plot)
                plots[subject.Site.Code][plot.Number] = plot;
            else if (subject.Building is null)
                sites[subject.Site.Code] = subject.Site;
        }

        // By what it was found stands fixed; and the same border begun elsewhere or drawn the other way round is the same border.
        private static Dictionary<string, string?> Texts(FileSubject row, FactSubject subject, bool isNew)
        {
            var texts = new Dictionary<string, string?>(row.Texts);
            if (!isNew)
                texts.Remove(row.Kind == SubjectKind.Plot ? nameof(Plot.Number) : nameof(Site.Code));
            if (row.Shape.Count >= 3 && SameBorder.Is(subject.Plot?.Outline ?? subject.Site.Outline, row.Shape))
                texts.Remove(nameof(Plot.Outline));
            return texts;
        }

        // Who changes a value in an exported file and leaves its source and day as they were has not said on what the new one
        // rests: then it is the file.
        private FactEdit Edit(FileSubject row, Dictionary<string, string?> texts, FactSubject subject, List<string> changing)
        {
            var (source, asOf) = (row.Source ?? stated.Source, row.AsOf ?? stated.AsOf);
            var stamps = row.Own.ToDictionary(o => o.Key, o => new FactStamp(o.Value.AsOf ?? asOf, (o.Value.Source ?? source).Trim()));
            var whole = new FactStamp(asOf, source.Trim());
            foreach (var fact in subject.Facts.Where(f => changing.Contains(f.Name)))
                if (stamps.GetValueOrDefault(fact.Name, whole) is var said && (said == subject.StampOf(fact) || said == new FactStamp(subject.Site.FactsAsOf, subject.Site.Source)))
                    stamps[fact.Name] = stated;
            return new()
            {
                Texts = texts, Source = source, AsOf = asOf, Origin = FactOrigin.Import, Coming = coming[row.Site],
                Stamps = stamps,
            };
        }

        // The facts that the texts would change, or try to.
        private static List<string> Changing(FactSubject subject, Dictionary<string, string?> texts)
        {
            List<string> changing = [];
            foreach (var fact in subject.Facts.Where(f => texts.ContainsKey(f.Name)))
            {
                var (before, back) = (subject.Read(fact), subject.Keep(fact));
                var differs = subject.Write(fact, texts[fact.Name]) is not null || subject.Read(fact) != before;
                back();
                if (differs)
                    changing.Add(fact.Name);
            }
            return changing;
        }

        private static ImportChange Change(FactSubject subject, FactChange change) =>
            new(subject.Facts.First(f => f.Name == change.Fact).LabelWithUnit, change.Before, change.After);

        private static string ColumnOf(SubjectKind kind, string fact) => fact switch
        {
            nameof(FactEdit.Source) => FileColumns.Source,
            nameof(FactEdit.AsOf) => FileColumns.AsOf,
            _ => FileColumns.NameOf(kind, fact),
        };

        private static ImportRow Faulty(FileSubject row, IReadOnlyList<FileFault> faults) => new(row.Row, row.Kind, row.Name, RowVerdict.Faulty, [], faults);
    }
}
