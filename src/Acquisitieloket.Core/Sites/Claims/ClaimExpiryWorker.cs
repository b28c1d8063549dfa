using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Claims;

/// <summary>Writes down that a claim ran out, and before that asks the contact person to decide.</summary>
internal sealed class ClaimExpiryWorker(AppDbContext db, ClaimEvents events, TimeProvider clock) : IDueWorkHandler<ClaimExpiry>
{
    public async Task HandleAsync(ClaimExpiry row, CancellationToken cancellation)
    {
        var claim = await db.PlotClaims.Include(c => c.Plot!.Site).Include(c => c.Lead).SingleAsync(c => c.Id == row.ClaimId, cancellation);
        if (claim.EndedAt is not null)
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        var what = $"{claim.Kind.Dutch()} op kavel {claim.Plot!.Number} van {claim.Plot.Site!.Name}";
        if (!row.Warns)
            await events.EndAsync(claim, ClaimEnd.Expired, claim.Until!.Value, Actor.System, cancellation);
        if (claim.Lead is { } lead && !lead.Stage.IsClosed())
            await FollowUpPlan.AddOnceAsync(db, lead, lead.ContactPersonId, row.Warns
                ? $"{what} loopt af op {WorkingCalendar.DayOf(claim.Until!.Value.AddTicks(-1)):dd-MM-yyyy}: verlengen, omzetten of vrijgeven"
                : $"{what} is verlopen: bespreek met het bedrijf hoe het verder gaat", now, FollowUpOrigin.Playbook, now, cancellation);
    }

    public Task GiveUpAsync(ClaimExpiry row, CancellationToken cancellation) => Task.CompletedTask;
}
