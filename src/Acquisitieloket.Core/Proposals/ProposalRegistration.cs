using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Proposals.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Proposals;

internal static class ProposalRegistration
{
    public static IServiceCollection AddProposals(this IServiceCollection services)
    {
        services.AddSingleton<ProposalDocuments>().AddSingleton<ProposalHtml>();
        services.AddScoped<ProposalService>().AddScoped<ProposedPlots>().AddScoped<ProposalPreviews>().AddScoped<ProposalAnswers>().AddScoped<ProposalSending>();
        return services.AddDueWork<ProposalJob, ProposalWorker>(new DueWorkSettings
        {
            Name = "proposals", Batch = 4, AtOnce = 2, Lease = TimeSpan.FromMinutes(5), MaxAttempts = 5,
        }, new() { About = j => new WorkAbout(j.Id, j.Proposal!.LeadId, "") });
    }
}
