using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads.Lists;

/// <summary>What was found by typing: all of it, or as many as were asked for, the newest.</summary>
public sealed record FoundLeads(IReadOnlyList<long> Ids, bool More);

/// <summary>
/// The same leads as <see cref="LeadSearch.With"/> finds, but no more than a page can show: the index of words is read from
/// the newest lead on and no further than that, where the other finds all leads of a word first.
/// </summary>
public static class LeadFinding
{
    /// <summary>The newest of some leads that a text finds, at most a number of them.</summary>
    public static async Task<FoundLeads> FindNewestAsync(
        this IQueryable<Lead> leads, AppDbContext db, string text, Viewer viewer, int most, CancellationToken cancellation)
    {
        var (found, more) = (new List<long>(), false);
        void Add(List<long> ids) => (found, more) = ([.. found, .. ids], more || ids.Count > most);
        Task<List<long>> In(WordPlace place, IReadOnlyList<string> starts, IQueryable<Lead> among) => db.WordsIn(place, starts)
            .Join(among, w => w.LeadId, l => l.Id, (w, l) => w).OrderByDescending(w => w.Row).Select(w => w.LeadId)
            .Take(most + 1).ToListAsync(cancellation);
        if (LeadSearch.IsReference(text))
            // By its index, whatever else is asked: a beginning of some signs finds fewer than a person or department has.
            Add(await SqliteIndexes.Mark(LeadSearch.WithReference(leads, text), "IX_Leads_Reference").Select(l => l.Id).Take(most + 1).ToListAsync(cancellation));
        else if (LeadSearch.Words(text) is { Count: > 0 } words)
        {
            leads = leads.Where(LeadAccess.MayOpen(viewer));
            if (LeadSearch.Reachable(db, text) is { } contacts)
                Add(await contacts.Join(leads, c => c.Id, l => l.ContactId, (c, l) => l.Id).OrderByDescending(id => id)
                    .Take(most + 1).ToListAsync(cancellation));
            Add(await In(WordPlace.Lead, words, leads));
            // And those of which a word stands elsewhere. Mostly none does: then the other words need not be looked for.
            foreach (var word in words)
                foreach (var place in (WordPlace[])[WordPlace.Contact, WordPlace.Talk])
                    if (await db.WordsIn(place, [word]).AnyAsync(cancellation))
                        Add(await In(place, [word], LeadSearch.WithWords(leads, db, words.Where(w => w != word))));
        }
        var ids = found.Distinct().OrderDescending().ToList();
        return new(ids.GetRange(0, Math.Min(ids.Count, most)), more || ids.Count > most);
    }
}
