using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Proposals.Sending;

/// <summary>The due row that looks some working days before a sent version expires whether the company answered.</summary>
public sealed class ProposalExpiry : DueWork
{
    public long ProposalId { get; set; }
    public Proposal? Proposal { get; set; }
}

internal sealed class ProposalExpiryConfiguration : DueWorkConfiguration<ProposalExpiry>
{
    public override void Configure(EntityTypeBuilder<ProposalExpiry> expiry)
    {
        base.Configure(expiry);
        expiry.HasIndex(e => e.ProposalId).IsUnique();
    }
}

/// <summary>Plans and ends that look, inside the caller's own transaction; the caller saves.</summary>
internal static class ExpiryPlan
{
    /// <summary>Working days that are left to call the company.</summary>
    public const int DaysBefore = 5;

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>What the contact person has to do then.</summary>
    public static string Subject(int number) => $"Voorstel {number} verloopt en is niet beantwoord: bel het bedrijf";

    /// <summary>The moment of the look: in the morning, five working days before the last day on which the version holds.</summary>
    public static DateTime At(DateOnly validUntil)
    {
        var day = validUntil;
        for (var left = DaysBefore; left > 0;)
            if (WorkingCalendar.IsWorkingDay(day = day.AddDays(-1)))
                left--;
        return WorkingCalendar.ToUtc(day.ToDateTime(Morning));
    }

    /// <summary>Adds the look for a version that is being sent; a version that holds only for days has none.</summary>
    public static void Add(AppDbContext db, Proposal proposal, DateTime now)
    {
        if (At(proposal.ValidUntil) is var at && at > now)
            db.ProposalExpiries.Add(new ProposalExpiry { Proposal = proposal, DueAt = at });
    }

    /// <summary>Nobody has to call any more: the company answered, or the version is withdrawn.</summary>
    public static async Task EndAsync(
        AppDbContext db, Lead lead, Proposal proposal, string result, Actor actor, DateTime now, CancellationToken cancellation)
    {
        foreach (var look in await db.ProposalExpiries.Where(e => e.ProposalId == proposal.Id && e.DoneAt == null).ToListAsync(cancellation))
            look.DoneAt = now;
        var subject = Subject(proposal.Number);
        foreach (var call in await db.FollowUps.Where(f => f.LeadId == lead.Id && f.CompletedAt == null && f.Subject == subject).ToListAsync(cancellation))
            await FollowUpPlan.EndAsync(db, lead, call, result, actor, now, cancellation);
    }
}

/// <summary>A follow-up for the contact person when nothing was answered yet, and no newer version took the place of this one.</summary>
internal sealed class ProposalExpiryWorker(AppDbContext db, StandIn standIn, TimeProvider clock) : IDueWorkHandler<ProposalExpiry>
{
    public async Task HandleAsync(ProposalExpiry row, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var proposal = await db.Proposals.Include(p => p.Sites).Include(p => p.Lead!.ContactPerson).SingleAsync(p => p.Id == row.ProposalId, cancellation);
        var lead = proposal.Lead!;
        if (lead.Stage.IsClosed() || proposal.WithdrawnAt is not null || proposal.Sites.Exists(s => s.Answer is not null)
            || await db.Proposals.AnyAsync(p => p.LeadId == lead.Id && p.Number > proposal.Number && p.SentAt != null && p.WithdrawnAt == null, cancellation))
            return;
        await FollowUpPlan.AddOnceAsync(db, lead, (await standIn.ReaderAsync(lead, now, cancellation)).Id,
            ExpiryPlan.Subject(proposal.Number), now, FollowUpOrigin.Playbook, now, cancellation);
    }

    public Task GiveUpAsync(ProposalExpiry row, CancellationToken cancellation) => Task.CompletedTask;
}
