using System.Globalization;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Division;
using Acquisitieloket.Core.Sites.Facts;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.TakeOut;

/// <summary>
/// Takes a plot or building that should not be there out of the register, and puts it back. Nothing is deleted: claims, match runs
/// and the history go on pointing at it.
/// </summary>
public sealed class TakeOutService(AppDbContext db, FactEditor editor, TakeOutTies ties, TimeProvider clock)
{
    public const int ReasonLength = 250;

    /// <param name="subject">Of <see cref="FactEditor.OpenAsync"/>.</param>
    /// <exception cref="RefusedException">Somebody still counts on it, it is out already, or it changed at this very moment.</exception>
    public async Task TakeOutAsync(FactSubject subject, string reason, Actor actor, CancellationToken cancellation = default)
    {
        if (IsOut(subject))
            Can.Not("Dit staat niet meer in het register.").OrRefuse();
        (await ties.CanTakeOutAsync(subject, cancellation)).OrRefuse();
        var now = clock.GetUtcNow().UtcDateTime;
        var today = WorkingCalendar.DayOf(now);
        if (subject.Plot is { } plot)
        {
            (plot.ReplacedOn, plot.TakenOut) = (today, true);
            var stamp = new FactStamp(today, $"Kavel {plot.Number} uit het register gehaald");
            foreach (var (other, before) in PlotHeir.Rename(subject.Site.Plots.Where(p => p.ReplacedOn is null), [plot], [], stamp))
                db.FactChanges.Add(editor.Change(FactSubject.Of(subject.Site, other), nameof(Plot.MergeableWith), before, FactTypes.Tags.Write(other.MergeableWith), Edit(stamp.Source, today), actor));
        }
        else
            subject.Building!.TakenOutOn = today;
        db.FactChanges.Add(editor.Change(subject, nameof(Plot.TakenOut), null, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Edit(reason.Trim(), today), actor));
        db.Record(actor, AuditKind.RegisterTakenOut, now, ("name", Name(subject)), ("site", subject.Site.Name), ("reason", reason.Trim()));
        await SaveAsync(cancellation);
    }

    /// <summary>Puts it back as it was; neighbours that left in the meantime are no longer named.</summary>
    /// <exception cref="RefusedException">It is in the register, or it changed at this very moment.</exception>
    public async Task PutBackAsync(FactSubject subject, Actor actor, CancellationToken cancellation = default)
    {
        if (!IsOut(subject))
            Can.Not("Dit staat al in het register.").OrRefuse();
        var now = clock.GetUtcNow().UtcDateTime;
        var (today, before) = (WorkingCalendar.DayOf(now), (subject.Plot?.ReplacedOn ?? subject.Building?.TakenOutOn)!.Value);
        if (subject.Plot is { } plot)
        {
            (plot.ReplacedOn, plot.TakenOut) = (null, false);
            var named = FactTypes.Tags.Write(plot.MergeableWith);
            plot.MergeableWith = [.. plot.MergeableWith.Where(n => subject.Site.Plots.Exists(p => p.Number == n && p.ReplacedOn is null))];
            if (FactTypes.Tags.Write(plot.MergeableWith) is var left && left != named)
                db.FactChanges.Add(editor.Change(subject, nameof(Plot.MergeableWith), named, left, Edit("Teruggezet in het register", today), actor));
        }
        else
            subject.Building!.TakenOutOn = null;
        db.FactChanges.Add(editor.Change(subject, nameof(Plot.TakenOut), before.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, Edit("Teruggezet in het register", today), actor));
        db.Record(actor, AuditKind.RegisterPutBack, now, ("name", Name(subject)), ("site", subject.Site.Name));
        await SaveAsync(cancellation);
    }

    private static bool IsOut(FactSubject subject) => subject.Plot is { } plot ? plot.TakenOut : subject.Building?.TakenOutOn is not null;

    private static string Name(FactSubject subject) => subject.Plot is { } plot ? $"Kavel {plot.Number}" : $"Pand {subject.Building!.Code}";

    private static FactEdit Edit(string source, DateOnly today) =>
        new() { Texts = new Dictionary<string, string?>(), Source = source, AsOf = today, Origin = FactOrigin.Screen };

    private async Task SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            Can.Not("Intussen is hier iets aan veranderd. Bekijk het opnieuw.").OrRefuse();
        }
    }
}
