using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Proposals.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Proposals;

internal static class ProposalRegistration
{
    public static IServiceCollection AddProposals(this IServiceCollection services)
    {
        services.AddSingleton<ProposalDocuments>().AddSingleton<ProposalHtml>();
        services.AddScoped<ProposalService>().AddScoped<ProposedPlots>().AddScoped<ProposalPreviews>().AddScoped<ProposalAnswers>().AddScoped<ProposalSending>();
        services.AddScoped<ProposalNow>().AddScoped<StaleFacts>().AddScoped<ProposalCheck>().AddScoped<ProposalLinkService>();
        services.AddScoped<ApprovalDeciders>().AddScoped<ApprovalMails>().AddScoped<ApprovalRequests>().AddScoped<CarriedApprovals>().AddScoped<ApprovalService>();
        services.AddDueWork<ApprovalReminder, ApprovalReminderWorker>(new DueWorkSettings { Name = "approvals" }, new()
        {
            About = r => new WorkAbout(r.Id, r.Approval!.Proposal!.LeadId, ""),
        });
        services.AddDueWork<ProposalExpiry, ProposalExpiryWorker>(new DueWorkSettings { Name = "proposal-expiry" }, new()
        {
            About = e => new WorkAbout(e.Id, e.Proposal!.LeadId, ""),
        });
        return services.AddDueWork<ProposalJob, ProposalWorker>(new DueWorkSettings
        {
            Name = "proposals", Batch = 4, AtOnce = 2, Lease = TimeSpan.FromMinutes(5), MaxAttempts = 5,
        }, new() { About = j => new WorkAbout(j.Id, j.Proposal!.LeadId, "") });
    }
}
