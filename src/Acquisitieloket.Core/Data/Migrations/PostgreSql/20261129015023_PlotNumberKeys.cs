using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class PlotNumberKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Plots_SiteId_Number",
                table: "Plots");

            migrationBuilder.AddColumn<string>(
                name: "NumberKey",
                table: "Plots",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Plots_SiteId_NumberKey",
                table: "Plots",
                columns: new[] { "SiteId", "NumberKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Plots_SiteId_NumberKey",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "NumberKey",
                table: "Plots");

            migrationBuilder.CreateIndex(
                name: "IX_Plots_SiteId_Number",
                table: "Plots",
                columns: new[] { "SiteId", "Number" },
                unique: true);
        }
    }
}
