using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Proposals;

internal static class ProposalRegistration
{
    public static IServiceCollection AddProposals(this IServiceCollection services) =>
        services.AddScoped<ProposalService>().AddScoped<ProposalAnswers>();
}
