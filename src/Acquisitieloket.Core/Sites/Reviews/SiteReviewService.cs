using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Facts;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Reviews;

/// <summary>Writes down that someone looked at all facts of a site, its plots and its buildings, and found them right.</summary>
public sealed class SiteReviewService(AppDbContext db, FactEditor editor, TimeProvider clock)
{
    /// <summary>Every fact rests on today from now on, each on the source that it had.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone changed the site since it was looked at.</exception>
    public async Task ReviewAsync(string code, Guid version, Actor actor, CancellationToken cancellation = default)
    {
        var site = await editor.OpenAsync(code, cancellation) ?? throw new InvalidOperationException("There is no such site.");
        if (site.Version != version)
            throw new DbUpdateConcurrencyException("The site changed since it was looked at.");
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var before = site.LastReviewedOn;
        IEnumerable<FactSubject> all = [FactSubject.Of(site), .. site.Plots.Where(p => p.ReplacedOn is null).Select(p => FactSubject.Of(site, p)), .. site.Buildings.Where(b => b.TakenOutOn is null).Select(b => FactSubject.Of(site, b))];
        foreach (var subject in all.Where(s => s.Stamps.Values.Any(stamp => stamp.AsOf < today)))
            subject.Stamps = subject.Stamps.ToDictionary(s => s.Key, s => s.Value with { AsOf = today });
        (site.FactsAsOf, site.LastReviewedOn, site.LastReviewedById) = (today, today, actor.UserId);
        var review = new FactEdit
        {
            Texts = new Dictionary<string, string?>(), Source = "Nagekeken: alle feiten kloppen nog", AsOf = today, Origin = FactOrigin.Review,
        };
        db.FactChanges.Add(editor.Change(FactSubject.Of(site), nameof(Site.LastReviewedOn), FactTypes.Day.Write(before), FactTypes.Day.Write(today), review, actor));
        await db.SaveChangesAsync(cancellation);
    }
}
