using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Queue.Browse;

/// <summary>Reads one page of the queue and counts what its tabs hold.</summary>
public sealed class QueueReader(AppDbContext db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>As many leads are counted, and as many are looked at to count those that a filter leaves.</summary>
    public const int CountLimit = 1000, LookLimit = 500;

    private const int SortLimit = 5000;

    public async Task<QueuePage> PageAsync(QueueForm form, Viewer viewer, CancellationToken cancellation, int size = PageSize)
    {
        var order = QueueOrder.Find(form.Sort);
        var reversed = form.After is null && form.Before is not null;
        var cursor = await CursorAsync(form, order, viewer, cancellation);
        var found = await FindAsync(form, viewer, cancellation);
        var rows = await RowsAsync(form, found, order.StretchesOf(form), cursor, reversed, size + 1, viewer, cancellation);
        var more = rows.Count > size;
        rows = rows.GetRange(0, Math.Min(rows.Count, size));
        if (reversed)
            rows.Reverse();
        string? Beside(bool exists, bool before) => !exists || rows.Count == 0 ? null
            : (before ? form.FirstPage() with { Before = order.CursorOf(rows[0]) }
                : form.FirstPage() with { After = order.CursorOf(rows[^1]) }).Address;
        return new QueuePage
        {
            Form = form,
            Order = order.Token,
            Rows = [.. rows.Select(r => r.AsReadable())],
            Previous = Beside(reversed ? more : cursor is not null, before: true),
            Next = Beside(reversed || more, before: false),
            Newest = await db.Leads.MaxAsync(l => (long?)l.Id, cancellation) ?? 0,
            // A list of one page was counted by reading it.
            Count = found is not null ? Counted(found) : cursor is null && !more ? new(rows.Count, More: false) : await CountAsync(form, viewer, cancellation),
            Absent = await AbsentAsync(form, viewer, cancellation),
            NamedOnly = order.TellsName || form.AsksNames,
        };
    }

    // Only with the list of one person, who may be away.
    private async Task<AbsentPerson?> AbsentAsync(QueueForm form, Viewer viewer, CancellationToken cancellation)
    {
        if (form.Person is not { } id || id == viewer.UserId)
            return null;
        var (today, all) = (WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime), viewer.Is(Role.Coordinator));
        return await db.Users.Where(u => u.Id == id && u.AbsentFrom <= today && (u.AbsentUntil == null || today <= u.AbsentUntil))
            .Select(u => new AbsentPerson(u.FullName, u.AbsentUntil,
                db.Users.Where(d => d.Id == u.DeputyId && d.Active).Select(d => d.FullName).FirstOrDefault(), all || u.DeputyId == viewer.UserId))
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Who can be the contact person of a lead, and who was before leaving.</summary>
    public async Task<IReadOnlyList<Choice>> PeopleAsync(CancellationToken cancellation)
    {
        string[] roles = [Role.AccountManager, Role.Coordinator];
        var people = await db.Users.AsNoTracking()
            .Where(u => db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && roles.Contains(x.Name!))))
            .OrderBy(u => u.FullName).Select(u => new { u.Id, u.FullName, u.Department!.Municipality }).ToListAsync(cancellation);
        return [.. people.Select(p => new Choice(p.Id.ToString(CultureInfo.InvariantCulture), p.Municipality is { } at ? $"{p.FullName} ({at})" : p.FullName))];
    }

    /// <summary>How many leads a list holds: exactly, as far as that takes no more than looking at some hundreds of them.</summary>
    public async Task<LeadCount> CountAsync(QueueForm form, Viewer viewer, CancellationToken cancellation)
    {
        if (await FindAsync(form, viewer, cancellation) is { } found)
            return Counted(found);
        // What a report was about is found by itself and not by going through a list.
        if (form.AsOf is not null || form.Closed is not null || form.Proposed is not null)
            return Counted(await Leads(form, viewer).Select(l => l.Id).Take(CountLimit + 1).CountAsync(cancellation), CountLimit);
        var most = AllHeld(form, viewer) ? CountLimit : LookLimit;
        var held = Counted(await Held(form, viewer).Select(l => l.Id).Take(most + 1).CountAsync(cancellation), most);
        if (AllHeld(form, viewer) || held.AtLeast == 0)
            return held;
        return held with { AtLeast = await LookedAt(form, viewer).CountAsync(cancellation) };
    }

    /// <summary>How many leads of a list came after one of them, as far as these are counted.</summary>
    public async Task<int> CountSinceAsync(QueueForm form, long since, Viewer viewer, CancellationToken cancellation) =>
        await FindAsync(form, viewer, cancellation) is { } found ? found.Ids.Count(id => id > since)
            : await Leads(form, viewer).Where(l => l.Id > since).Select(l => l.Id).Take(CountLimit).CountAsync(cancellation);

    // What is typed finds the newest leads of the list; null when nothing is.
    private async Task<FoundLeads?> FindAsync(QueueForm form, Viewer viewer, CancellationToken cancellation) => form.SearchText is { } text
        ? await Leads(form with { Text = null }, viewer).FindNewestAsync(db, text, viewer, LookLimit, cancellation) : null;

    private static LeadCount Counted(FoundLeads found) => new(found.Ids.Count, found.More);

    private static LeadCount Counted(int found, int most) => new(Math.Min(found, most), found > most);

    private static bool AllHeld(QueueForm form, Viewer viewer) =>
        form.Selection(viewer).IsHeldTogether() && !form.AsksNames && !QueueOrder.Find(form.Sort).TellsName;

    /// <summary>The leads that one index holds together, among which those of the list are.</summary>
    internal IQueryable<Lead> Held(QueueForm form, Viewer viewer) =>
        Selection(form, viewer).HeldTogether(db, clock.GetUtcNow().UtcDateTime).Where(LeadAccess.MayList(viewer));

    /// <summary>Those of the first of them that are in the list.</summary>
    internal IQueryable<Lead> LookedAt(QueueForm form, Viewer viewer) => Among(Held(form, viewer).Take(LookLimit), form, viewer);

    internal IQueryable<Lead> Leads(QueueForm form, Viewer viewer) => Among(db.Leads.AsNoTracking(), form, viewer);

    private IQueryable<Lead> Among(IQueryable<Lead> leads, QueueForm form, Viewer viewer)
    {
        leads = form.Selection(viewer).Among(leads, db, clock.GetUtcNow().UtcDateTime).Where(LeadAccess.MayList(viewer));
        if (QueueOrder.Find(form.Sort).TellsName)
            leads = leads.Where(LeadAccess.MayOpen(viewer));
        leads = Named(leads, form, viewer);
        return form.SearchText is { } text ? leads.With(db, text, viewer) : leads;
    }

    /// <summary>
    /// The leads, to be read by the index of the list. Few leads that an index of their own finds are sorted instead: words,
    /// some weeks, what waits for whom it was handed to, the months of a report.
    /// </summary>
    internal static IQueryable<Lead> Indexed(IQueryable<Lead> leads, QueueForm form, Stretch stretch, Viewer viewer, bool few) =>
        few || form.SearchText is not null || form.Received is not null || form.Closed is not null || form.Proposed is not null
            ? leads : leads.ReadBy(stretch.By, Selection(form, viewer),
                stretch.OpenOnly || (form.AsOf is null && form.Stages() == StageScope.Open));

    // Which of the two is quicker only their number tells: sorting very many, or passing by all others to find a handful.
    private async Task<bool> AreFewAsync(QueueForm form, CancellationToken cancellation)
    {
        if (!form.Forwarded && (form.From is null || form.Until is null))
            return false;
        var own = new LeadSelection
        {
            Stages = StageScope.All, Forwarded = form.Forwarded,
            ReceivedFrom = form.Forwarded ? null : form.From, ReceivedUntil = form.Forwarded ? null : form.Until,
        };
        return await own.In(db, default).ReadToCount(own).Select(l => l.Id).Take(SortLimit + 1).CountAsync(cancellation) <= SortLimit;
    }

    private static LeadSelection Selection(QueueForm form, Viewer viewer) => form.Confidential == true
        ? form.Selection(viewer) with { ContactPersonId = viewer.UserId } : form.Selection(viewer);

    // What the lines themselves do not say is for those who may open the lead.
    private static IQueryable<Lead> Named(IQueryable<Lead> leads, QueueForm form, Viewer viewer)
    {
        if (form.FiltersUnseen)
            leads = leads.Where(LeadAccess.MayOpen(viewer));
        if (form.Confidential is { } confidential)
            leads = leads.Where(l => l.Confidential == confidential);
        // Nobody else may open one. Said once more, because the index of a person's leads finds these few among all.
        if (form.Confidential == true)
            leads = leads.Where(l => l.ContactPersonId == viewer.UserId);
        var found = form.FoundText?.ToLowerInvariant();
        return found is null ? leads : leads.Where(l => l.FoundVia != null && l.FoundVia.ToLower().Contains(found));
    }

    private async Task<List<QueueRow>> RowsAsync(
        QueueForm form, FoundLeads? found, IReadOnlyList<Stretch> list, QueueCursor? cursor, bool reversed, int most, Viewer viewer, CancellationToken cancellation)
    {
        var rows = new List<QueueRow>();
        var leads = found is null ? Leads(form, viewer) : db.Leads.AsNoTracking().Where(l => found.Ids.Contains(l.Id));
        var few = found is null && await AreFewAsync(form, cancellation);
        var stretches = reversed ? list.Reverse() : list;
        foreach (var stretch in stretches.SkipWhile(s => cursor is not null && !s.Holds(cursor)))
        {
            var from = cursor is not null && stretch.Holds(cursor) ? cursor : null;
            rows.AddRange(await stretch.Rows(Indexed(leads, form, stretch, viewer, few), from, reversed).Take(most - rows.Count)
                .Select(QueueRow.From(db, viewer, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime))).ToListAsync(cancellation));
            if (rows.Count == most)
                break;
        }
        return rows;
    }

    private async Task<QueueCursor?> CursorAsync(
        QueueForm form, QueueOrder order, Viewer viewer, CancellationToken cancellation)
    {
        if (QueueCursor.Parse(form.After ?? form.Before) is not { } cursor)
            return null;
        if (order.TellsName)
            return await db.Leads.Where(LeadAccess.MayOpen(viewer)).Where(l => l.Id == cursor.Id).Select(l => l.CompanyName).SingleOrDefaultAsync(cancellation)
                is { } name ? cursor with { Key = name } : null;
        return order.StretchesOf(form).Any(s => s.Holds(cursor)) ? cursor : null;
    }
}
