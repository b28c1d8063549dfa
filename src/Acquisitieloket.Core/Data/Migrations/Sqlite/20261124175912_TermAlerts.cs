using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TermAlerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AlertAt",
                table: "ServiceTerms",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Alerted",
                table: "ServiceTerms",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ManagerAt",
                table: "ServiceTerms",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ResumedAt",
                table: "ServiceTerms",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UsedMinutes",
                table: "ServiceTerms",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceTerms_AlertAt_Id",
                table: "ServiceTerms",
                columns: new[] { "AlertAt", "Id" },
                filter: "\"AlertAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ServiceTerms_AlertAt_Id",
                table: "ServiceTerms");

            migrationBuilder.DropColumn(
                name: "AlertAt",
                table: "ServiceTerms");

            migrationBuilder.DropColumn(
                name: "Alerted",
                table: "ServiceTerms");

            migrationBuilder.DropColumn(
                name: "ManagerAt",
                table: "ServiceTerms");

            migrationBuilder.DropColumn(
                name: "ResumedAt",
                table: "ServiceTerms");

            migrationBuilder.DropColumn(
                name: "UsedMinutes",
                table: "ServiceTerms");
        }
    }
}
