using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>Plans and ends the aftercare of a company that settled, for services inside their own transaction; the caller saves.</summary>
public sealed class AftercarePlan(AppDbContext db, LeadReaders readers)
{
    /// <summary>Plans every moment of aftercare, counted from today, each with what the company promised as it is known now.</summary>
    internal async Task StartAsync(Lead lead, DateTime now, CancellationToken cancellation)
    {
        var (holder, series) = (await HolderAsync(lead, null, cancellation), Guid.NewGuid());
        var (m2, steps) = (await PromisedM2Async(lead, now, cancellation), Playbook.Of(PlaybookKind.Aftercare).Steps);
        for (var i = 0; i < steps.Count; i++)
        {
            var months = steps[i].Months!.Value;
            var due = WorkingCalendar.MorningOf(WorkingCalendar.DayOf(now).AddMonths(months));
            var followUp = PlaybookRuns.Add(db, lead, holder, PlaybookKind.Aftercare, i + 1, due, now, series);
            db.AftercareChecks.Add(new AftercareCheck
            {
                Lead = lead, FollowUp = followUp, Months = months, PromisedJobs = PromisedJobs(lead), PromisedM2 = m2,
            });
        }
    }

    /// <summary>The lead is opened again: what was planned ends, what was found out stays.</summary>
    internal async Task EndAsync(Lead lead, Actor actor, DateTime now, CancellationToken cancellation)
    {
        db.AftercareChecks.RemoveRange(await db.AftercareChecks.Where(c => c.LeadId == lead.Id && c.At == null).ToListAsync(cancellation));
        await PlaybookRuns.EndAsync(db, lead, [PlaybookKind.Aftercare], "De lead is heropend. De nazorg begint opnieuw als het bedrijf gevestigd is.",
            met: false, actor, now, cancellation);
    }

    /// <summary>
    /// Who keeps in touch with a company that settled: its account manager, else the contact person, else a coordinator of the
    /// department; of those who may open the lead, and not who leaves.
    /// </summary>
    internal async Task<long> HolderAsync(Lead lead, long? leaving, CancellationToken cancellation)
    {
        var manager = await db.Companies.Where(c => c.Id == lead.CompanyId).Select(c => c.AccountManagerId).SingleAsync(cancellation);
        var coordinators = await db.Users.Where(u => u.Active && u.DepartmentId == lead.DepartmentId && db.UserRoles.Any(
                r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == Role.Coordinator)))
            .OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(cancellation);
        List<long> wished = [.. new[] { manager ?? lead.ContactPersonId, lead.ContactPersonId }.Concat(coordinators).Where(id => id != leaving).Distinct()];
        var may = await readers.AmongAsync(lead.Id, wished, cancellation);
        return wished.Where(may.Contains).DefaultIfEmpty(lead.ContactPersonId).First();
    }

    /// <summary>Jobs that the company expected in the end.</summary>
    internal static int? PromisedJobs(Lead lead) => lead.Requirements.JobsAfterThreeYears ?? lead.Requirements.JobsAtStart;

    private async Task<int?> PromisedM2Async(Lead lead, DateTime now, CancellationToken cancellation) =>
        await db.PlotClaims.Where(c => c.LeadId == lead.Id && c.HeldPlotId != null).Where(PlotClaim.LiveAt(now))
            .SumAsync(c => c.Plot!.AreaM2, cancellation) is > 0 and var held ? held : lead.AskedM2;
}
