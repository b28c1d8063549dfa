using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.EditRequirements;

/// <summary>Says of answers that changed while someone typed: from what to what, by whom and when.</summary>
public sealed class OthersChanges(AppDbContext db, RequirementsService requirements)
{
    // Further back than this nobody has a form open.
    private const int Most = 50;

    /// <summary>What was taken over from others, as it was when the form was shown and as it is stored.</summary>
    public async Task<IReadOnlyList<Taken>> TakenAsync(
        long leadId, IReadOnlyList<NeedsField> fields, LeadNeeds seen, LeadNeeds stored, CancellationToken cancellation)
    {
        if (fields.Count == 0)
            return [];
        var (before, now) = (await requirements.ReadableAsync(seen, cancellation), await requirements.ReadableAsync(stored, cancellation));
        var last = await LastAsync(leadId, cancellation);
        return [.. fields.Select(f => (f, Last: last(f.Name))).Select(x => new Taken(
            new(x.f.Name, x.f.Read(before), x.f.Read(now)), x.Last.By, x.Last.At))];
    }

    /// <summary>What both changed: theirs beside what was typed.</summary>
    public async Task<IReadOnlyList<Conflict>> ConflictsAsync(
        long leadId, IReadOnlyList<NeedsField> fields, LeadNeeds theirs, LeadNeeds typed, CancellationToken cancellation)
    {
        var (other, mine) = (await requirements.ReadableAsync(theirs, cancellation), await requirements.ReadableAsync(typed, cancellation));
        var last = await LastAsync(leadId, cancellation);
        return [.. fields.Select(f => (f, Last: last(f.Name))).Select(x => new Conflict(
            x.f.Name, x.f.Read(other), x.f.Read(mine), x.Last.By, x.Last.At))];
    }

    private async Task<Func<string, (string By, DateTime At)>> LastAsync(long leadId, CancellationToken cancellation)
    {
        var events = await db.AuditEvents.AsNoTracking().Where(e => e.LeadId == leadId && e.Kind == AuditKind.RequirementsChanged)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Most).ToListAsync(cancellation);
        return name => (events.Find(e => e.Values.ContainsKey(name)) ?? events.FirstOrDefault()) is { } last
            ? (last.ActorName, last.At) : ("iemand anders", default);
    }
}
