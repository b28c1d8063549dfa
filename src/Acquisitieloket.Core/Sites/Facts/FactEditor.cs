using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>
/// Changes facts of the register. Whatever changes a fact of a site, plot or building passes <see cref="Apply"/>: it
/// judges all of them together, sets what differs, gives it its source and day, and adds the rows of the history.
/// </summary>
public sealed class FactEditor(AppDbContext db, TimeProvider clock)
{
    private DateOnly Today => WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>A site with all plots and buildings that it has or ever had, to edit; null when there is none with this code.</summary>
    public Task<Site?> OpenAsync(string code, CancellationToken cancellation = default) =>
        db.Sites.IgnoreQueryFilters().WithAllPlots(clock.GetUtcNow().UtcDateTime).Include(s => s.Buildings).SingleOrDefaultAsync(s => s.Code == code.ToUpperInvariant(), cancellation);

    /// <summary>Changes facts and saves. Nothing is saved when there are faults.</summary>
    /// <param name="subject">Of <see cref="OpenAsync"/>, or a new plot or building of such a site.</param>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the subject since the texts were made.</exception>
    public async Task<FactOutcome> SaveAsync(FactSubject subject, FactEdit edit, Actor actor, CancellationToken cancellation = default)
    {
        var outcome = Apply(subject, edit, actor, Places(edit) ? await DrawnPlot.AllAsync(db, [subject.Site], cancellation) : null);
        if (!outcome.Good)
            return outcome;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failed) when (failed.IsDuplicate())
        {
            var name = subject.Plot is not null ? nameof(Plot.Number) : nameof(Building.Code);
            return new([new(name, "Dit is op hetzelfde moment al door een ander toegevoegd.")], [], 0);
        }
        return outcome;
    }

    /// <summary>The same without saving, for who changes several subjects at once. A subject with faults is left as it was.</summary>
    /// <param name="drawn">All drawn plots, when the edit is held against them; null where that is done for all subjects together.</param>
    public FactOutcome Apply(FactSubject subject, FactEdit edit, Actor actor, IReadOnlyList<DrawnPlot>? drawn = null)
    {
        if (edit.Version is { } seen && seen != subject.Version)
            throw new DbUpdateConcurrencyException("The facts changed since they were read.");
        var isNew = IsNew(subject);
        List<FactFault> faults = [.. FactRules.Of(edit, Today)];
        List<(IFact Fact, string? Before, Action Back)> written = [];
        // Of what is new everything goes into the history, also what nobody named.
        foreach (var fact in subject.Facts.Where(f => isNew || edit.Texts.ContainsKey(f.Name)))
        {
            written.Add((fact, isNew ? null : subject.Read(fact), subject.Keep(fact)));
            var fault = edit.Texts.TryGetValue(fact.Name, out var text) ? subject.Write(fact, text) : fact.FaultOf(subject.Read(fact));
            if (fault is not null)
                faults.Add(new(fact.Name, fault));
        }
        if (!isNew)
            faults.AddRange(written.SelectMany(w => Kept(subject, w.Fact, w.Before, edit)));
        // What cannot be read says nothing about the others.
        if (faults.Count == 0)
            faults.AddRange(FactRules.Of(subject, edit, Today));
        if (faults.Count == 0 && edit.Origin == FactOrigin.Screen && written.Find(w => w.Fact.Name == nameof(Plot.MergeableWith)) is { Fact: not null } joined)
            faults.AddRange(FactRules.Gone(subject, joined.Before));
        var doubts = faults.Count > 0 || drawn is null ? []
            : OutlineDoubts.Of(subject, [.. written.Where(w => subject.Read(w.Fact) != w.Before).Select(w => w.Fact.Name)], drawn);
        if (faults.Count == 0 && (doubts.Count == 0 || edit.Accepted == FactOutcome.Joined(doubts)))
            return Record(subject, isNew, [.. written.Select(w => (w.Fact, w.Before))], edit, actor);
        written.ForEach(w => w.Back());
        return new(faults, [], 0) { Doubts = doubts };
    }

    private static bool Places(FactEdit edit) =>
        new[] { nameof(Site.Outline), nameof(Site.Latitude), nameof(Site.Longitude), nameof(Plot.AreaM2) }.Any(edit.Texts.ContainsKey);

    private static IEnumerable<FactFault> Kept(FactSubject subject, IFact fact, string? before, FactEdit edit)
    {
        if (subject.Read(fact) == before)
            yield break;
        if (fact.Fixed)
            yield return new(fact.Name, $"{fact.Label} verandert niet meer.");
        else if (subject.StampOf(fact).AsOf is var known && edit.StampOf(fact.Name).AsOf < known)
            yield return new(fact.Name, $"Van dit feit is al een nieuwere opgave bekend, van {known:dd-MM-yyyy}. Kies die peildatum of een latere.");
    }

    private FactOutcome Record(FactSubject subject, bool isNew, List<(IFact Fact, string? Before)> written, FactEdit edit, Actor actor)
    {
        var stamps = new Dictionary<string, FactStamp>(subject.Stamps);
        var renewed = 0;
        List<FactChange> changes = [];
        foreach (var (fact, before) in written)
        {
            var after = subject.Read(fact);
            if (after == before && (isNew || edit.StampOf(fact.Name).AsOf <= subject.StampOf(fact).AsOf))
                continue;
            stamps[fact.Name] = edit.StampOf(fact.Name);
            if (after == before)
                renewed++;
            else
                changes.Add(Change(subject, fact.Name, before, after, edit, actor));
        }
        if (changes.Count + renewed > 0 || isNew)
            subject.Stamps = stamps;
        if (isNew)
            Add(subject);
        db.FactChanges.AddRange(changes);
        return new([], changes, renewed);
    }

    internal FactChange Change(FactSubject subject, string fact, string? before, string? after, FactEdit edit, Actor actor) => new()
    {
        SiteId = subject.Site.Id, Site = subject.Site, PlotId = null, Plot = subject.Plot, BuildingId = null, Building = subject.Building,
        Fact = fact, Before = before, After = after, AsOf = edit.StampOf(fact).AsOf, Source = edit.StampOf(fact).Source, Origin = edit.Origin,
        At = clock.GetUtcNow().UtcDateTime, ById = actor.UserId,
    };

    private static bool IsNew(FactSubject subject) => (subject.Plot, subject.Building) switch
    {
        ({ } plot, _) => plot.Id == 0,
        (_, { } building) => building.Id == 0,
        _ => subject.Site.Id == 0,
    };

    private void Add(FactSubject subject)
    {
        if (subject.Plot is { } plot)
            subject.Site.Plots.Add(plot);
        else if (subject.Building is { } building)
            subject.Site.Buildings.Add(building);
        else
            db.Sites.Add(subject.Site);
    }
}
