using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Queue.Browse;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;
using Choice = Acquisitieloket.Web.Infrastructure.Html.Choice;

namespace Acquisitieloket.Web.Features.Queue.Bulk;

/// <summary>Reads the leads that were chosen, as far as the viewer may open them, and who can take them.</summary>
public sealed class BulkReader(AppDbContext db, QueueReader queue, IntakeQueries people, CurrentUser user, TimeProvider clock)
{
    private DateOnly Today => WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>Ids of a whole list; one more than <see cref="BulkService.Most"/> means: more than that.</summary>
    public Task<List<long>> AllAsync(QueueForm list, CancellationToken cancellation) =>
        queue.Leads(list.FirstPage(), user.Viewer).Where(LeadAccess.MayDoInBulk(user.Viewer, Today)).OrderBy(l => l.Id).Select(l => l.Id)
            .Take(BulkService.Most + 1).ToListAsync(cancellation);

    public async Task<IReadOnlyList<BulkLead>> LeadsAsync(IReadOnlyList<long> chosen, CancellationToken cancellation)
    {
        var ids = chosen.Distinct().Take(BulkService.Most).ToList();
        var rows = await db.Leads.AsNoTracking().Where(LeadAccess.MayDoInBulk(user.Viewer, Today)).Where(l => ids.Contains(l.Id)).Select(l => new
        {
            l.Id, l.Reference, Company = l.Confidential ? l.CodeName ?? "Vertrouwelijk" : l.CompanyName, l.Stage, l.ContactPerson!.FullName,
        }).ToListAsync(cancellation);
        return [.. rows.OrderBy(r => ids.IndexOf(r.Id)).Select(r => new BulkLead(r.Id, r.Reference, r.Company, r.Stage.Dutch(), r.FullName))];
    }

    public async Task<IReadOnlyList<Choice>> PeopleAsync(BulkAction action, CancellationToken cancellation)
    {
        var takers = (await people.CandidatesAsync(db, Today, cancellation)).OrderBy(t => t.DepartmentName).ThenBy(t => t.Name).ToList();
        IEnumerable<Choice> persons = takers.Select(t => new Choice(
            $"p{t.UserId}", $"{t.Name}, {t.DepartmentName} ({t.OpenLeads} open van {t.Capacity}{(t.Absent ? ", nu afwezig" : "")})"));
        if (action == BulkAction.FollowUp)
            return [new Choice(BulkForm.Own, "De contactpersoon van elke lead"), .. persons];
        var departments = takers.Where(t => t.Municipality is not null).Select(t => (t.DepartmentId, t.DepartmentName)).Distinct();
        return [.. departments.Select(d => new Choice($"d{d.DepartmentId}", $"{d.DepartmentName}: wie daar de meeste ruimte heeft")), .. persons];
    }
}
