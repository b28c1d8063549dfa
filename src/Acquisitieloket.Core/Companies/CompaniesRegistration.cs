using Acquisitieloket.Core.Companies.Kvk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Companies;

internal static class CompaniesRegistration
{
    public static IServiceCollection AddCompanies(this IServiceCollection services)
    {
        services.AddOptions<KvkOptions>().BindConfiguration(KvkOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(KvkRegister.Client, (provider, client) =>
        {
            var kvk = provider.GetRequiredService<IOptions<KvkOptions>>().Value;
            client.BaseAddress = new Uri(kvk.BaseAddress.TrimEnd('/') + "/");
            client.DefaultRequestHeaders.Add("apikey", kvk.ApiKey);
            client.MaxResponseContentBufferSize = 1024 * 1024;
        }).RemoveAllLoggers(); // they would write the number that was asked for
        services.AddSingleton<KvkRegister>().AddSingleton<NoCompanyRegister>();
        return services.AddSingleton<ICompanyRegister>(provider => provider.GetRequiredService<IOptions<KvkOptions>>().Value.Enabled
            ? provider.GetRequiredService<KvkRegister>()
            : provider.GetRequiredService<NoCompanyRegister>());
    }
}
